package org.iinkai.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.AnnualReport.Section;
import org.iinkai.core.activities.YearRecords;

class CompositionTest {

    private final AnnualReport report = SampleReport.whole();

    @Test
    void headings_are_numbered_by_their_level_and_among_numbered_siblings_only() {
        assertThat(flat(report).map(section -> section.level() + " " + Wording.heading(section)))
                .containsExactly(
                        "1 Ⅰ 事業の実施概要",
                        "2 1. 交流",
                        "3 (1)懇談会 <A&B>【2023年度から開始】",
                        "4 【第1回】",
                        "4 ①午前",
                        "4 (臨時)",
                        "4 ①報告会",
                        "5 ア)分科会",
                        "2 2. 人材の育成",
                        "3 (1)「講座」の開催",
                        "1 Ⅱ 会員の異動");
        assertThat(flat(report).map(Section::anchor)).doesNotHaveDuplicates().contains("I-1-1-3-a");
    }

    @Test
    void computed_facts_come_first_and_win_over_the_same_label_and_who_is_in_charge_comes_last() {
        List<Fact> facts = section(report, "I-2-1").facts();
        assertThat(facts).extracting(Fact::label).containsExactly("回数", "受講者", "内容", "教材", "担当");
        assertThat(facts.get(1).value()).isEqualTo(new FactValue.People(603, -1));
        assertThat(facts.getLast().value()).isEqualTo(new FactValue.Text("理事会・事務局"));
        assertThat(facts)
                .filteredOn(fact -> !fact.isLive())
                .extracting(Fact::label)
                .containsExactly("教材");
    }

    @Test
    void the_movement_table_is_computed_below_its_heading() {
        Fact movement = section(report, "II").facts().getFirst();
        assertThat(movement.label()).isEmpty();
        assertThat(movement.origin()).isEqualTo(new Fact.Origin.Live("core", "members?asOf=2025-03-31"));
        FactValue.Table table = (FactValue.Table) movement.value();
        assertThat(table.paths().getFirst())
                .containsExactly(
                        "",
                        "members?asOf=2024-03-31&category=regular",
                        "members?joined=2024&category=regular",
                        "members?left=2024&category=regular",
                        "members?asOf=2025-03-31&category=regular");
        assertThat(table.path(2, 2)).isEqualTo("members?joined=2024");
        assertThat(new FactValue.Table(table.header(), table.rows()))
                .isEqualTo(new FactValue.Table(
                        List.of("", "2024年3月31日現在", "入会", "退会", "2025年3月31日現在"),
                        List.of(
                                List.of("正会員", "1254", "28", "30", "1252"),
                                List.of("賛助会員(個人)", "11", "0", "0", "11"),
                                List.of("計", "1265", "28", "30", "1263"))));
    }

    @Test
    void facts_are_counted_by_where_they_come_from() {
        assertThat(report.liveFacts())
                .as("three of the school and the movement table; who was in charge is no fact")
                .isEqualTo(4);
        assertThat(report.handFacts()).isEqualTo(5);
        assertThat(report.liveShare()).isEqualTo(4.0 / 9);
        assertThat(report.missing()).isEmpty();
    }

    @Test
    void a_bundle_that_gave_nothing_is_named_where_it_is_missing_and_hand_facts_stay() {
        AnnualReport poorer = SampleReport.without("school");
        assertThat(poorer.missing()).containsExactly("school");
        assertThat(section(poorer, "I-2-1").missing()).isEqualTo("school");
        assertThat(section(poorer, "I-1-1").missing()).isEmpty();
        assertThat(section(poorer, "I-2-1").facts()).extracting(Fact::label).containsExactly("受講者", "教材", "担当");
    }

    @Test
    void a_bundle_that_answered_with_nothing_is_not_missing() {
        LiveFacts nothing = new LiveFacts(Map.of(), Set.of("school"), Set.of());
        AnnualReport empty = Composition.of(SampleReport.records(), nothing, SampleReport.movement());
        assertThat(empty.missing()).isEmpty();
        assertThat(section(empty, "I-2-1").missing()).isEmpty();
    }

    @Test
    void a_year_without_a_title_gets_a_plain_one() {
        YearRecords full = SampleReport.records();
        YearRecords untitled =
                new YearRecords(full.year(), "", "", List.of(), full.headings(), full.activities(), full.facts());
        assertThat(Composition.of(untitled, SampleReport.live(), SampleReport.movement())
                        .title())
                .isEqualTo("2024年度事業活動報告");
    }

    private static Section section(AnnualReport report, String anchor) {
        return flat(report)
                .filter(section -> section.anchor().equals(anchor))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Section> flat(AnnualReport report) {
        return report.sections().stream().flatMap(CompositionTest::flat);
    }

    private static Stream<Section> flat(Section section) {
        return Stream.concat(Stream.of(section), section.children().stream().flatMap(CompositionTest::flat));
    }
}
