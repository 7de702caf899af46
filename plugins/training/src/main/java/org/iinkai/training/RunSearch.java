package org.iinkai.training;

import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.SearchSource;
import org.iinkai.api.text.Phrase;
import org.iinkai.training.FinderMapper.CourseFound;
import org.iinkai.training.FinderMapper.RunFound;

/** Finds runs by the title of their course, the latest first. */
final class RunSearch implements SearchSource {

    private final Access access;
    private final FinderMapper mapper;

    RunSearch(Access access, FinderMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    @Override
    public List<Hit> find(String text, int most) {
        if (!access.may(TrainingRights.READ)) {
            return List.of();
        }
        String[] courses = CourseSearch.matching(mapper, text).stream()
                .map(CourseFound::code)
                .toArray(String[]::new);
        return courses.length == 0
                ? List.of()
                : mapper.runs(courses, most).stream().map(RunSearch::hit).toList();
    }

    private static Hit hit(RunFound run) {
        String year = Integer.toString(run.year().year());
        String day = run.day().toString().replace('-', '/');
        Phrase detail = switch (run.form()) {
            case ONLINE -> Phrase.of("training.search.online", year, run.number(), day);
            case VENUE, HYBRID -> Phrase.of("training.search.venue", year, run.number(), day, run.place());
        };
        return new Hit("training.search.run", run.title(), detail, "training/run?id=" + run.id(), List.of());
    }
}
