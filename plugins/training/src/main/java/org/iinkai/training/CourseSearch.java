package org.iinkai.training;

import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.SearchSource;
import org.iinkai.api.text.Phrase;
import org.iinkai.api.text.SearchKey;
import org.iinkai.training.FinderMapper.CourseFound;

/** Finds courses of the catalogue by title; each leads to its runs of the last year it was given. */
final class CourseSearch implements SearchSource {

    private final Access access;
    private final FinderMapper mapper;

    CourseSearch(Access access, FinderMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    @Override
    public List<Hit> find(String text, int most) {
        if (!access.may(TrainingRights.READ)) {
            return List.of();
        }
        return matching(mapper, text).stream()
                .limit(most)
                .map(CourseSearch::hit)
                .toList();
    }

    /** The courses whose title contains a text in any spelling. */
    static List<CourseFound> matching(FinderMapper mapper, String text) {
        String key = SearchKey.of(text);
        return mapper.courses().stream()
                .filter(course -> SearchKey.of(course.title()).contains(key))
                .toList();
    }

    private static Hit hit(CourseFound course) {
        String path = course.latestYear() == 0
                ? "training"
                : "training?year=" + course.latestYear() + "&track=" + course.track();
        return new Hit(
                "training.search.course",
                course.title(),
                Phrase.plain(course.trackName()),
                path,
                List.of(course.code()));
    }
}
