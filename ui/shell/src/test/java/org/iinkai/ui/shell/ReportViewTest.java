package org.iinkai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

class ReportViewTest extends ShellTest {
    private static final Fact.Origin HAND = new Fact.Origin.ByHand("山田", Instant.EPOCH);

    @BeforeEach
    void write_a_report() {
        List<Fact> facts = List.of(
                new Fact(
                        "受講者", new FactValue.People(1222, 85), new Fact.Origin.Live("training", "training/enrolments")),
                new Fact("開催日", new FactValue.Dated(CalendarDate.parse("2025-02-20/2025-02-21"), ""), HAND));
        Fact movement = new Fact(
                "",
                new FactValue.Table(List.of("会員種別", "期首", "期末"), List.of(List.of("正会員", "254", "252"))),
                new Fact.Origin.Live("core", "members?asOf=2025-03-31"));
        AnnualReport.Section school = section(3, "(1)", "「スクール」", facts, List.of(), "");
        AnnualReport.Section survey = section(3, "(2)", "調査", List.of(), List.of(), "survey");
        desk.reports.put(
                new FiscalYear(2024),
                new AnnualReport(
                        new FiscalYear(2024),
                        "【第1号議案】",
                        "2024年度 事業活動報告",
                        List.of(new AnnualReport.Paragraph("はじめに")),
                        List.of(
                                section(1, "Ⅰ", "事業", List.of(), List.of(school, survey), ""),
                                section(1, "Ⅱ", "会員の異動", List.of(movement), List.of(), "")),
                        2,
                        1,
                        List.of("survey")));
    }

    @Test
    void shows_the_outline_with_its_numbers_and_where_lines_come_from() {
        open("report");

        assertThat(heading()).isEqualTo("2024年度の事業活動報告");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Ⅰ 事業", "Ⅱ 会員の異動");
        assertThat(find(H4.class).all()).extracting(H4::getText).containsExactly("(1)「スクール」", "(2)調査");
        assertThat(words()).contains("受講者：1,222名(85社)", "開催日：2025年2月20日・21日", "手入力", "はじめに");
        assertThat(find(Anchor.class).withText("根拠").all())
                .extracting(Anchor::getHref)
                .containsExactly("training/enrolments", "members?asOf=2025-03-31");
    }

    @Test
    void says_how_much_is_computed_and_which_modules_are_missing() {
        open("report/2024");
        assertThat(words()).contains("自動集計の割合：66.7%", "自動集計2件、手入力1件", "「survey」が動作していないため、この項目の記録を表示できません。");

        text("survey.title", "調査委員会");
        open("members");
        open("report/2024");

        assertThat(words()).contains("「調査委員会」が動作していないため");
    }

    @Test
    void shows_the_movement_as_a_real_table_and_offers_the_files() {
        open("report/2024");

        assertThat(find(NativeTableHeaderCell.class).all())
                .extracting(cell -> cell.getElement().getAttribute("scope"))
                .containsExactly("col", "col", "col", "row");
        assertThat(find(NativeTableCell.class).all())
                .extracting(NativeTableCell::getText)
                .contains("254", "252");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("/api/v1/reports/2024?format=docx", "/api/v1/reports/2024?format=html");
    }

    @Test
    void leads_a_year_without_a_report_to_a_page_that_says_so() {
        open("report/2019");
        assertThat(heading()).isEqualTo("ページが見つかりません");
    }

    @Test
    void writes_every_kind_of_fact_as_the_document_does() {
        assertThat(FactText.text(new FactValue.Count(8000, "部", "(増刷)"))).isEqualTo("8,000部(増刷)");
        assertThat(FactText.text(new FactValue.Breakdown(
                        List.of(new FactValue.Part("オンライン", 38, "回"), new FactValue.Part("東京", 6, "回")))))
                .isEqualTo("オンライン(38回)、東京(6回)");
        assertThat(ReportDate.text(CalendarDate.parse("2024-07-31/2024-08-23"))).isEqualTo("2024年7月31日～8月23日");
        assertThat(ReportDate.text(CalendarDate.parse("2024-10-end"))).isEqualTo("2024年10月末");
        assertThat(ReportDate.text(CalendarDate.parse("2024-11/2024-12"))).isEqualTo("2024年11月～12月");
        assertThat(ReportDate.text(CalendarDate.parse("2024-11/2025-01"))).isEqualTo("2024年11月～2025年1月");
    }

    private static AnnualReport.Section section(
            int level,
            String number,
            String title,
            List<Fact> facts,
            List<AnnualReport.Section> children,
            String missing) {
        return new AnnualReport.Section(level, number, title, "s" + title.length(), facts, children, missing);
    }
}
