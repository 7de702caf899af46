package org.iinkai.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.Fact.Origin.Live;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.time.FiscalYear;

/**
 * What the school's runs add to the annual report. Who may read the report may read these figures, so no right of the
 * bundle is asked for. Labels and units are the document's words, which is Japanese in every language of the screens.
 */
final class SchoolFacts implements FactSource {

    /** The activity that the figures belong to. */
    static final String ACTIVITY = "I-4-1";

    private static final long NOT_STATED = -1;

    private final CourseMapper mapper;

    SchoolFacts(CourseMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Map<String, List<Fact>> facts(FiscalYear year) {
        YearFigures figures = new YearFigures(mapper.figures(year));
        if (figures.runs() == 0) {
            return Map.of();
        }
        Live runs = new Live("training", "training?year=" + year.year());
        Live enrolments = new Live("training", "training/enrolments?year=" + year.year());
        return Map.of(
                ACTIVITY,
                List.of(
                        new Fact("回数", new FactValue.Count(figures.runs(), "回", ""), runs),
                        new Fact("開催地", places(figures), runs),
                        new Fact("受講者", new FactValue.People(figures.people(), NOT_STATED), enrolments),
                        new Fact("内容", contents(mapper.heldCourses(year)), runs)));
    }

    private static FactValue places(YearFigures figures) {
        return new FactValue.Breakdown(figures.parts().stream()
                .map(part -> new FactValue.Part(part.isOnline() ? "オンライン" : part.place(), part.runs(), "回"))
                .toList());
    }

    private static FactValue contents(List<CourseMapper.HeldCourse> courses) {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        courses.forEach(course -> titles.computeIfAbsent(course.track(), track -> new ArrayList<>())
                .add(course.title()));
        return new FactValue.Groups(titles.entrySet().stream()
                .map(track -> new FactValue.Group(track.getKey(), track.getValue()))
                .toList());
    }
}
