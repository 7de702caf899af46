package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Person;
import org.iinkai.api.time.FiscalYear;

class EnrolmentsTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final LocalDate SPRING = LocalDate.of(2024, 4, 19);

    @RegisterExtension
    static final School school = new School();

    private final Courses courses = school.get(Courses.class);
    private final Enrolments enrolments = school.get(Enrolments.class);

    @Test
    void the_same_request_twice_enrols_once() {
        Id<Event> run = school.plan("script", SPRING);
        Enrol request = place(run, school.person("青木 花", "アオキ ハナ"));
        school.committee(() -> enrolments.enrol(request));
        school.committee(() -> enrolments.enrol(request));

        assertThat(participants(run)).singleElement().satisfies(place -> {
            assertThat(place.id()).isEqualTo(request.id());
            assertThat(place.personName()).isEqualTo("青木 花");
            assertThat(place.status()).isEqualTo(Participation.Status.ENROLLED);
        });
    }

    @Test
    void nobody_has_two_places_in_a_run() {
        Id<Event> run = school.plan("script", SPRING);
        Id<Person> person = school.person("青木 花", "アオキ ハナ");
        school.committee(() -> enrolments.enrol(place(run, person)));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.committee(() -> enrolments.enrol(place(run, person))))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("person"));
    }

    @Test
    void a_place_given_back_is_free_for_another() {
        PlanRun plan = PlanRun.of(Id.next(), "script", SPRING, Form.ONLINE, "").withCapacity(1);
        Enrol first = place(plan.id(), school.person("青木 花", "アオキ ハナ"));
        Enrol second = place(plan.id(), school.person("井上 空", "イノウエ ソラ"));
        school.plan(plan);
        school.committee(() -> enrolments.enrol(first));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> school.committee(() -> enrolments.enrol(second)));
        school.committee(() -> enrolments.withdraw(first.id()));
        school.committee(() -> enrolments.enrol(second));

        assertThat(participants(plan.id())).extracting(Participation::id).containsExactly(second.id());
    }

    @Test
    void who_came_is_noted() {
        Id<Event> run = school.plan("script", SPRING);
        Enrol came = place(run, school.person("青木 花", "アオキ ハナ"));
        Enrol stayedAway = place(run, school.person("井上 空", "イノウエ ソラ"));
        school.committee(() -> {
            enrolments.enrol(came);
            enrolments.enrol(stayedAway);
            enrolments.attendance(came.id(), true);
            enrolments.attendance(stayedAway.id(), false);
        });

        assertThat(participants(run))
                .extracting(Participation::status)
                .containsExactly(Participation.Status.ATTENDED, Participation.Status.ABSENT);
    }

    @Test
    void the_list_of_a_year_is_what_its_figure_counts() {
        Id<Event> held = school.plan("script", SPRING);
        Id<Event> cancelled = school.plan("claims", SPRING);
        Id<Person> one = school.person("青木 花", "アオキ ハナ");
        Id<Person> other = school.person("井上 空", "イノウエ ソラ");
        Enrol withdrawn = place(held, other);
        school.committee(() -> {
            enrolments.enrol(place(held, one));
            enrolments.enrol(withdrawn);
            enrolments.withdraw(withdrawn.id());
            enrolments.enrol(place(cancelled, one));
            courses.cancel(cancelled, "講師の都合");
        });

        Page<Enrolment> list = school.reader(() -> enrolments.of(YEAR, PageRequest.first()));

        assertThat(list.rows()).extracting(Enrolment::person).containsExactly("青木 花");
        assertThat(list.total().count())
                .isEqualTo(school.reader(() -> courses.figures(YEAR)).people())
                .isEqualTo(1);
    }

    @Test
    void the_list_goes_by_run_and_reading_from_page_to_page() {
        Id<Event> first = school.plan("script", SPRING);
        Id<Event> second = school.plan("claims", SPRING);
        Id<Person> a = school.person("青木 花", "アオキ ハナ");
        Id<Person> i = school.person("井上 空", "イノウエ ソラ");
        school.committee(() -> {
            enrolments.enrol(place(second, a));
            enrolments.enrol(place(first, i));
            enrolments.enrol(place(first, a));
        });

        assertThat(allByOne()).containsExactly("1 アオキ ハナ", "1 イノウエ ソラ", "2 アオキ ハナ");
    }

    @Test
    void whoever_may_only_read_enrols_nobody() {
        Id<Event> run = school.plan("script", SPRING);
        Enrol request = place(run, school.person("青木 花", "アオキ ハナ"));

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> school.reader(() -> {
                    enrolments.enrol(request);
                    return true;
                }))
                .satisfies(forbidden -> assertThat(forbidden.right()).isEqualTo("training.enrol"));
    }

    @Test
    void whoever_holds_no_right_sees_nobody() {
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> school.as(Set.of(), () -> enrolments.of(YEAR, PageRequest.first())))
                .satisfies(forbidden -> assertThat(forbidden.right()).isEqualTo("training.read"));
    }

    private List<String> allByOne() {
        List<String> rows = new ArrayList<>();
        PageRequest request = PageRequest.first(1);
        Page<Enrolment> page = page(request);
        page.rows().forEach(row -> rows.add(row.number() + " " + row.kana()));
        while (page.hasNext()) {
            page = page(request.behind(page.next()));
            page.rows().forEach(row -> rows.add(row.number() + " " + row.kana()));
        }
        return rows;
    }

    private Page<Enrolment> page(PageRequest request) {
        return school.reader(() -> enrolments.of(YEAR, request));
    }

    private List<Participation> participants(Id<Event> run) {
        return school.reader(() -> enrolments.participants(run, PageRequest.first()))
                .rows();
    }

    private static Enrol place(Id<Event> run, Id<Person> person) {
        return new Enrol(Id.next(), run, person, Optional.empty());
    }
}
