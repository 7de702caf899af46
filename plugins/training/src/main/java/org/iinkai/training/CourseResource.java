package org.iinkai.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.time.FiscalYear;

/** Runs of courses and who takes part, for other programs. */
final class CourseResource implements RestResource {

    private static final int PAGE = 500;

    private final Courses courses;
    private final Enrolments enrolments;
    private final Clock clock;

    CourseResource(Courses courses, Enrolments enrolments, Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.get(
                        "",
                        "Runs of a fiscal year (?year=2024, this year when left out)",
                        RunAnswer[].class,
                        this::runs),
                RestOperation.get(
                        "/{id}/participants", "Who takes part in a run", PlaceAnswer[].class, this::participants),
                RestOperation.post(
                        "/{id}/enrolments",
                        "Gives a person a place in a run; the same enrolment id twice enrols once",
                        EnrolRequest.class,
                        EnrolAnswer.class,
                        this::enrol));
    }

    private Object runs(RestRequest request) {
        RunFilter filter =
                RunFilter.of(request.query("year").map(CourseResource::year).orElseGet(this::thisYear));
        return all(page -> courses.runs(filter, page)).stream()
                .map(RunAnswer::of)
                .toArray(RunAnswer[]::new);
    }

    private Object participants(RestRequest request) {
        Id<Event> run = run(request);
        return all(page -> enrolments.participants(run, page)).stream()
                .map(PlaceAnswer::of)
                .toArray(PlaceAnswer[]::new);
    }

    private Object enrol(RestRequest request) {
        EnrolRequest body = request.body(EnrolRequest.class);
        Enrol enrol = body.in(run(request));
        enrolments.enrol(enrol);
        return new EnrolAnswer(enrol.id().toString());
    }

    private FiscalYear thisYear() {
        return FiscalYear.of(LocalDate.now(clock));
    }

    private static FiscalYear year(String text) {
        try {
            return new FiscalYear(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new Refused("core.refused.fiscal-year", text).at("year");
        }
    }

    private static Id<Event> run(RestRequest request) {
        String id = request.place("id");
        try {
            return Id.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound("training run " + id);
        }
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> pages) {
        List<T> rows = new ArrayList<>();
        Optional<PageRequest> wanted = Optional.of(PageRequest.first(PAGE));
        while (wanted.isPresent()) {
            PageRequest request = wanted.get();
            Page<T> page = pages.apply(request);
            rows.addAll(page.rows());
            wanted = page.hasNext() ? Optional.of(request.behind(page.next())) : Optional.empty();
        }
        return rows;
    }
}
