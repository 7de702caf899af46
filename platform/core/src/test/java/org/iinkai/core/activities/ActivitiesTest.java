package org.iinkai.core.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.activities.Activities;
import org.iinkai.api.activities.Activity;
import org.iinkai.api.activities.Activity.Outline;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.imports.Imports.RowError;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.TestCore;

class ActivitiesTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final FiscalYear YEAR = new FiscalYear(2024);
    private static final String HEAD = "year,code,parent,category,position,title,note,outline,joiner,bodies,source\n";
    private static final String TABLE = HEAD
            + "2024,I-2-1,,I-2,1,講座,,numbered,,office,school\n"
            + "2024,I-1-2,,I-1,2,調査,(中止),numbered,、,,\n"
            + "2024,I-1-1,,I-1,1,懇談会,,numbered,・,board;office,\n"
            + "2024,I-1-1-2,I-1-1,I-1,2,臨時,,plain,・,,\n"
            + "2024,I-1-1-1,I-1-1,I-1,1,第1回,,bracketed,・,,\n";
    private static final String FACTS = """
            year,activity,position,label,kind,value,unit,companies,note
            2024,I-1-2,1,回収,count,50,社,,
            2024,I-1-2,2,期間,date,2024-09-04/2024-09-20,,,※延長
            2024,I-1-2,3,議題,bullets,"甲
            乙",,,
            2024,I-1-2,4,参加者,people,222,,85,
            """;

    private final Activities activities = CORE.service(Activities.class);

    @BeforeAll
    static void tables() {
        CORE.load("core.bodies", "code,name_ja,name_en,position\nboard,理事会,Board,1\noffice,事務局,Office,2\n");
        CORE.database().execute("UPDATE core.body SET kind = 'BOARD' WHERE code = 'board'");
        CORE.load("core.headings", "code,parent,position,title\nI,,1,事業の実施概要\nI-2,I,2,育成\nI-1,I,1,交流\nII,,2,会員の異動\n");
        CORE.load("core.activities", TABLE);
        CORE.load("core.facts", FACTS);
    }

    private List<Activity> of2024() {
        return CORE.administrator(() -> activities.of(YEAR));
    }

    private Activity activity(String code) {
        return of2024().stream()
                .filter(activity -> activity.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void activities_come_in_the_order_of_the_report_parents_first() {
        assertThat(of2024())
                .extracting(Activity::code)
                .containsExactly("I-1-1", "I-1-1-1", "I-1-1-2", "I-1-2", "I-2-1");
        assertThat(CORE.administrator(activities::years)).containsExactly(YEAR);
    }

    @Test
    void an_activity_has_what_its_row_says() {
        Activity talks = activity("I-1-1");
        assertThat(talks.bodies()).extracting(Body::code).containsExactly("board", "office");
        assertThat(talks.bodies()).extracting(Body::kind).containsExactly(Body.Kind.BOARD, Body.Kind.COMMITTEE);
        assertThat(talks.joiner()).isEqualTo("・");
        Activity first = activity("I-1-1-1");
        assertThat(first.parent()).contains(talks.id());
        assertThat(first.outline()).isEqualTo(Outline.BRACKETED);
        assertThat(first.bodies()).isEmpty();
        assertThat(activity("I-1-2").note()).isEqualTo("(中止)");
        assertThat(activity("I-2-1").source()).isEqualTo("school");
        assertThat(activity("I-2-1").joiner()).isEqualTo("、");
    }

    @Test
    void reading_the_same_tables_again_changes_nothing() {
        List<Activity> before = of2024();
        String enteredAt = CORE.database().value("SELECT string_agg(entered_at::text, ',') FROM core.fact");
        CORE.clock().advance(java.time.Duration.ofDays(1));
        CORE.load("core.activities", TABLE);
        CORE.load("core.facts", FACTS);
        assertThat(of2024()).isEqualTo(before);
        assertThat(CORE.database().value("SELECT string_agg(entered_at::text, ',') FROM core.fact"))
                .isEqualTo(enteredAt);
    }

    @Test
    void rows_that_refer_to_nothing_or_to_themselves_are_refused_with_their_line() {
        assertThat(error("core.activities", HEAD + "2024,X,,I-9,1,題,,numbered,,,\n"))
                .isEqualTo("2 core.refused.heading-unknown");
        assertThat(error("core.activities", HEAD + "2024,X,Y,I-1,1,題,,numbered,,,\n"))
                .isEqualTo("2 core.refused.activity-unknown");
        assertThat(error("core.activities", HEAD + "2024,X,,I-1,1,題,,numbered,,nobody,\n"))
                .isEqualTo("2 core.refused.body-unknown");
        assertThat(error("core.activities", HEAD + "2024,X,,I-1,1,題,,round,,,\n"))
                .isEqualTo("2 core.refused.outline");
        assertThat(error("core.activities", HEAD + "2024,I-1-1,I-1-1-1,I-1,1,題,,numbered,,,\n"))
                .isEqualTo("2 core.refused.below-itself");
        assertThat(error("core.headings", "code,parent,position,title\nI,I-1,1,題\n"))
                .isEqualTo("2 core.refused.below-itself");
        assertThat(error("core.facts", FACTS + "2024,I-1-2,9,期間,date,someday,,,\n"))
                .isEqualTo("7 core.refused.date");
        assertThat(error("core.facts", FACTS + "2024,I-1-2,9,曲,song,la,,,\n")).isEqualTo("7 core.refused.fact-kind");
        assertThat(error("core.facts", FACTS + "2024,I-1-2,9,数,count,many,,,\n"))
                .isEqualTo("7 core.refused.import-number");
        assertThat(error("core.facts", FACTS + "2023,I-1-2,9,数,count,1,,,\n"))
                .isEqualTo("7 core.refused.activity-unknown");
    }

    private static String error(String name, String csv) {
        List<RowError> errors = CORE.tryToLoad(name, csv).errors();
        assertThat(errors).hasSize(1);
        return errors.getFirst().line() + " " + errors.getFirst().key();
    }

    @Test
    void a_fact_is_replaced_by_hand_and_audited() {
        Activity survey = activity("I-1-2");
        CORE.asAdministrator(() -> activities.enter(survey.id(), "回収", new FactValue.Count(51, "社", "")));
        assertThat(CORE.database()
                        .value("SELECT concat_ws(' ', position, value ->> 'count', entered_by) FROM core.fact"
                                + " WHERE label = '回収'"))
                .isEqualTo("1 51 test");
        assertThat(CORE.administrator(() -> CORE.service(Audit.class).about("activity:" + survey.id(), 1)))
                .extracting(AuditEntry::action, AuditEntry::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("core.audit.fact-entered", "回収"));
        assertThatThrownBy(
                        () -> CORE.asAdministrator(() -> activities.enter(survey.id(), "ない", new FactValue.Text("x"))))
                .isInstanceOf(NotFound.class);
        CORE.load("core.facts", FACTS);
    }

    @Test
    void reading_and_changing_need_their_rights() {
        Activity survey = activity("I-1-2");
        assertThatThrownBy(() -> CORE.with(() -> activities.of(YEAR))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(activities::years)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> CORE.with(
                        () -> activities.enter(survey.id(), "回収", new FactValue.Text("x")), CoreRight.ACTIVITIES_READ))
                .isInstanceOf(Forbidden.class);
    }
}
