package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Events;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;

class CoursesTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final LocalDate SPRING = LocalDate.of(2024, 4, 19);

    @RegisterExtension
    static final School school = new School();

    private final Courses courses = school.get(Courses.class);

    @Test
    void runs_are_numbered_within_their_fiscal_year() {
        school.plan("script", LocalDate.of(2024, 4, 1));
        school.plan("script", LocalDate.of(2025, 3, 31));
        school.plan("script", LocalDate.of(2025, 4, 1));

        assertThat(runs(YEAR)).extracting(Run::number).containsExactly(1, 2);
        assertThat(runs(new FiscalYear(2025))).extracting(Run::number).containsExactly(1);
        assertThat(school.reader(courses::years)).containsExactly(new FiscalYear(2025), YEAR);
    }

    @Test
    void the_same_request_twice_plans_once() {
        PlanRun request =
                PlanRun.of(Id.next(), "script", SPRING, Form.VENUE, "東京").withCapacity(12);
        school.plan(request);
        school.plan(request);

        assertThat(runs(YEAR)).singleElement().satisfies(run -> {
            assertThat(run.id()).isEqualTo(request.id());
            assertThat(run.title()).isEqualTo("スクリプト作成講座");
            assertThat(run.track()).isEqualTo("専門コース");
            assertThat(run.place()).isEqualTo("東京");
            assertThat(run.capacity()).hasValue(12);
            assertThat(run.isPlanned()).isTrue();
        });
    }

    @Test
    void a_course_that_is_not_in_the_catalogue_is_refused_at_the_course() {
        PlanRun request = PlanRun.of(Id.next(), "cooking", SPRING, Form.ONLINE, "");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.plan(request))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("training.refused.course");
                    assertThat(refused.field()).isEqualTo("course");
                });
        assertThat(runs(YEAR)).isEmpty();
    }

    @Test
    void a_cancelled_run_keeps_its_number_and_counts_nowhere() {
        Id<Event> first = school.plan("script", SPRING);
        school.plan("claims", SPRING);
        school.committee(() -> courses.cancel(first, "講師の都合"));

        assertThat(runs(YEAR)).extracting(Run::isCancelled).containsExactly(true, false);
        assertThat(school.reader(() -> courses.figures(YEAR)).runs()).isEqualTo(1);
    }

    @Test
    void a_run_is_not_cancelled_without_a_reason() {
        Id<Event> run = school.plan("script", SPRING);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.committee(() -> courses.cancel(run, " ")))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("reason"));
    }

    @Test
    void a_run_that_took_place_is_held() {
        Id<Event> run = school.plan("script", SPRING);
        school.committee(() -> courses.hold(run));

        assertThat(school.reader(() -> courses.run(run)).status()).isEqualTo(Event.Status.HELD);
        assertThat(school.auditOf(run)).containsExactly("training.audit.held", "training.audit.planned");
    }

    @Test
    void a_list_shows_one_track_or_one_form() {
        school.plan("script", SPRING);
        school.plan("manager", SPRING);
        school.plan(PlanRun.of(Id.next(), "manager", SPRING, Form.VENUE, "東京"));
        RunFilter all = RunFilter.of(YEAR);

        assertThat(numbers(all)).containsExactly(1, 2, 3);
        assertThat(numbers(all.withTrack("basic"))).containsExactly(2, 3);
        assertThat(numbers(all.withForm(Form.ONLINE))).containsExactly(1, 2);
        assertThat(numbers(all.withTrack("basic").withForm(Form.VENUE))).containsExactly(3);
    }

    @Test
    void a_list_goes_on_behind_its_last_row() {
        school.plan("script", SPRING);
        school.plan("claims", SPRING);
        school.plan("manager", SPRING);
        RunFilter all = RunFilter.of(YEAR);

        Page<Run> first = school.reader(() -> courses.runs(all, PageRequest.first(2)));
        Page<Run> second =
                school.reader(() -> courses.runs(all, PageRequest.first(2).behind(first.next())));

        assertThat(first.rows()).extracting(Run::number).containsExactly(1, 2);
        assertThat(first.total().count()).isEqualTo(3);
        assertThat(second.rows()).extracting(Run::number).containsExactly(3);
        assertThat(second.hasNext()).isFalse();
    }

    @Test
    void the_catalogue_is_in_its_own_order() {
        assertThat(school.reader(courses::tracks)).extracting(Track::code).containsExactly("basic", "special");
        assertThat(school.reader(courses::courses))
                .extracting(Course::code)
                .containsExactly("manager", "script", "claims");
    }

    @Test
    void its_rights_reach_no_event_of_others() {
        Id<Event> foreign = school.foreignEvent();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> school.committee(() -> courses.cancel(foreign, "理由")));
        assertThat(school.system(() -> school.get(Events.class).event(foreign)).status())
                .isEqualTo(Event.Status.PLANNED);
    }

    @Test
    void whoever_may_only_read_plans_nothing() {
        PlanRun request = PlanRun.of(Id.next(), "script", SPRING, Form.ONLINE, "");

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> school.reader(() -> plan(request)))
                .satisfies(forbidden -> assertThat(forbidden.right()).isEqualTo("training.change"));
    }

    @Test
    void whoever_holds_no_right_sees_nothing() {
        List<Supplier<Object>> readings = List.of(
                courses::tracks,
                courses::courses,
                courses::years,
                () -> courses.figures(YEAR),
                () -> courses.runs(RunFilter.of(YEAR), PageRequest.first()));

        assertThat(readings)
                .allSatisfy(reading -> assertThatExceptionOfType(Forbidden.class)
                        .isThrownBy(() -> school.as(Set.of(), reading))
                        .satisfies(forbidden -> assertThat(forbidden.right()).isEqualTo("training.read")));
    }

    private boolean plan(PlanRun request) {
        courses.plan(request);
        return true;
    }

    private List<Run> runs(FiscalYear year) {
        return school.reader(() -> courses.runs(RunFilter.of(year), PageRequest.first()))
                .rows();
    }

    private List<Integer> numbers(RunFilter filter) {
        return school.reader(() -> courses.runs(filter, PageRequest.first())).rows().stream()
                .map(Run::number)
                .toList();
    }
}
