package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

class SchoolFactsTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final LocalDate SPRING = LocalDate.of(2024, 4, 19);

    @RegisterExtension
    static final School school = new School();

    @Test
    void a_year_prints_runs_places_people_and_courses() {
        Id<Event> online = school.plan("claims", SPRING);
        school.plan("manager", SPRING);
        school.plan(PlanRun.of(Id.next(), "manager", SPRING, Form.VENUE, "東京"));
        Id<Event> cancelled = school.plan("script", SPRING);
        school.enrol(online, school.person("青木 花", "アオキ ハナ"));
        school.enrol(cancelled, school.person("井上 空", "イノウエ ソラ"));
        school.committee(() -> school.get(Courses.class).cancel(cancelled, "講師の都合"));

        List<Fact> facts = school.get(SchoolFacts.class).facts(YEAR).get("I-4-1");

        assertThat(facts).extracting(Fact::label).containsExactly("回数", "開催地", "受講者", "内容");
        assertThat(facts)
                .extracting(Fact::value)
                .containsExactly(
                        new FactValue.Count(3, "回", ""),
                        new FactValue.Breakdown(
                                List.of(new FactValue.Part("オンライン", 2, "回"), new FactValue.Part("東京", 1, "回"))),
                        new FactValue.People(1, -1),
                        new FactValue.Groups(List.of(
                                new FactValue.Group("ベーシックコース", List.of("センターマネジメントの実践")),
                                new FactValue.Group("専門コース", List.of("クレーム対応講座")))));
    }

    @Test
    void every_figure_leads_to_the_records_behind_it() {
        school.plan("script", SPRING);

        assertThat(school.get(SchoolFacts.class).facts(YEAR).get("I-4-1"))
                .extracting(Fact::origin)
                .containsExactly(
                        new Fact.Origin.Live("training", "training?year=2024"),
                        new Fact.Origin.Live("training", "training?year=2024"),
                        new Fact.Origin.Live("training", "training/enrolments?year=2024"),
                        new Fact.Origin.Live("training", "training?year=2024"));
    }

    @Test
    void a_year_without_runs_prints_nothing() {
        assertThat(school.get(SchoolFacts.class).facts(YEAR)).isEmpty();
    }
}
