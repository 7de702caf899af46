package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.records.RecordPart;
import org.iinkai.api.search.Hit;
import org.iinkai.api.text.Phrase;

/** What the bundle tells the search box and the pages of companies and people. */
class KnowledgeTest {

    private static final LocalDate SPRING = LocalDate.of(2024, 4, 19);
    private static final LocalDate AUTUMN = LocalDate.of(2024, 10, 3);

    @RegisterExtension
    static final School school = new School();

    @Test
    void courses_are_found_in_any_spelling_and_lead_to_their_latest_runs() {
        school.plan("claims", SPRING);

        List<Hit> hits = school.reader(() -> school.get(CourseSearch.class).find("くれーむ", 5));

        assertThat(hits)
                .containsExactly(new Hit(
                        "training.search.course",
                        "クレーム対応講座",
                        Phrase.plain("専門コース"),
                        "training?year=2024&track=special",
                        List.of("claims")));
        assertThat(school.reader(() -> school.get(CourseSearch.class).find("スクリプト", 5)))
                .extracting(Hit::path)
                .containsExactly("training");
    }

    @Test
    void runs_are_found_by_their_course_the_latest_first_and_not_more_than_wanted() {
        school.plan("claims", SPRING);
        Id<Event> latest = school.plan(PlanRun.of(Id.next(), "claims", AUTUMN, Form.VENUE, "東京"));

        List<Hit> hits = school.reader(() -> school.get(RunSearch.class).find("ｸﾚｰﾑ", 1));

        assertThat(hits)
                .containsExactly(new Hit(
                        "training.search.run",
                        "クレーム対応講座",
                        Phrase.of("training.search.venue", "2024", 2, "2024/10/03", "東京"),
                        "training/run?id=" + latest,
                        List.of()));
        assertThat(school.reader(() -> school.get(RunSearch.class).find("茶道", 5)))
                .isEmpty();
    }

    @Test
    void a_person_has_taken_what_was_not_cancelled_the_newest_first() {
        Id<Person> hana = school.person("青木 花", "アオキ ハナ");
        Id<Event> first = school.plan("claims", SPRING);
        Id<Event> second = school.plan("manager", AUTUMN);
        Id<Participation> came = school.enrol(first, hana).id();
        school.enrol(second, hana);
        Id<Event> off = school.plan("script", AUTUMN);
        school.enrol(off, hana);
        school.committee(() -> school.get(Enrolments.class).attendance(came, true));
        school.committee(() -> school.get(Courses.class).cancel(off, "講師の都合"));

        RecordPart part =
                school.reader(() -> school.get(PersonHistory.class).of(hana, 5)).orElseThrow();

        assertThat(part.sum()).isEqualTo(Phrase.of("training.history.times", 2L));
        assertThat(part.count()).isEqualTo(2);
        assertThat(part.lines())
                .containsExactly(
                        new RecordPart.Line(
                                Optional.of(AUTUMN),
                                Phrase.plain("センターマネジメントの実践"),
                                Phrase.of("training.place.enrolled"),
                                "training/run?id=" + second),
                        new RecordPart.Line(
                                Optional.of(SPRING),
                                Phrase.plain("クレーム対応講座"),
                                Phrase.of("training.place.attended"),
                                "training/run?id=" + first));
        assertThat(school.reader(() -> school.get(PersonHistory.class).of(hana, 1))
                        .orElseThrow()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_company_sees_whom_it_sent() {
        Id<Company> company = school.company("青葉コール");
        Id<Person> hana = school.person("青木 花", "アオキ ハナ");
        school.enrol(school.plan("claims", SPRING), hana, company);

        RecordPart part = school.reader(() -> school.get(CompanyHistory.class).of(company, 5))
                .orElseThrow();

        assertThat(part.sum()).isEqualTo(Phrase.of("training.history.people", 1L));
        assertThat(part.lines())
                .extracting(RecordPart.Line::text)
                .containsExactly(Phrase.of("training.history.run-of", "クレーム対応講座", "青木 花"));
        assertThat(school.reader(() -> school.get(CompanyHistory.class).of(Id.next(), 5)))
                .contains(RecordPart.nothing());
    }

    @Test
    void who_may_not_see_courses_learns_nothing() {
        Id<Person> hana = school.person("青木 花", "アオキ ハナ");
        school.enrol(school.plan("claims", SPRING), hana);

        assertThat(school.as(Set.of(), () -> school.get(CourseSearch.class).find("クレーム", 5)))
                .isEmpty();
        assertThat(school.as(Set.of(), () -> school.get(RunSearch.class).find("クレーム", 5)))
                .isEmpty();
        assertThat(school.as(Set.of(), () -> school.get(PersonHistory.class).of(hana, 5)))
                .isEmpty();
    }
}
