package org.iinkai.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.iinkai.api.activities.FactValue;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

class PrintedValueTest {

    @ParameterizedTest
    @CsvSource({
        "2024-11-20,              2024年11月20日",
        "2024-09-04/2024-09-20,   2024年9月4日～20日",
        "2024-07-31/2024-08-23,   2024年7月31日～8月23日",
        "2024-12-28/2025-01-05,   2024年12月28日～2025年1月5日",
        "2025-02-20/2025-02-21,   2025年2月20日・21日",
        "2024-04-30/2024-05-01,   2024年4月30日・5月1日",
        "2024-12-31/2025-01-01,   2024年12月31日・2025年1月1日",
        "2025-02-20/2025-02-20,   2025年2月20日",
        "2024-10-early,           2024年10月上旬",
        "2024-10-middle,          2024年10月中旬",
        "2024-10-late,            2024年10月下旬",
        "2024-10-end,             2024年10月末",
        "2024-10,                 2024年10月",
        "2024-11/2024-12,         2024年11月～12月",
        "2024-12/2025-01,         2024年12月～2025年1月",
    })
    void dates_print_as_an_office_writes_them(String code, String printed) {
        assertThat(PrintedDate.of(CalendarDate.parse(code))).isEqualTo(printed);
    }

    @Test
    void a_fiscal_year_prints_both_years_in_full() {
        assertThat(PrintedDate.of(new FiscalYear(2024))).isEqualTo("2024年4月1日～2025年3月31日");
    }

    @Test
    void words_behind_a_date_stand_apart_and_brackets_close() {
        CalendarDate date = CalendarDate.parse("2024-09-04/2024-09-20");
        assertThat(lines(new FactValue.Dated(date, "※10月9日まで延長"))).containsExactly("2024年9月4日～20日 ※10月9日まで延長");
        assertThat(lines(new FactValue.Dated(date, "(延長)"))).containsExactly("2024年9月4日～20日(延長)");
        assertThat(lines(new FactValue.Dated(date, ""))).containsExactly("2024年9月4日～20日");
    }

    @Test
    void counts_have_commas_their_unit_and_their_note() {
        assertThat(lines(new FactValue.Count(44, "回", ""))).containsExactly("44回");
        assertThat(lines(new FactValue.Count(8000, "部", ""))).containsExactly("8,000部");
        assertThat(lines(new FactValue.Count(1234567, "件", ""))).containsExactly("1,234,567件");
        assertThat(lines(new FactValue.Count(0, "件", ""))).containsExactly("0件");
        assertThat(lines(new FactValue.Count(192, "社", "(順次回収中)"))).containsExactly("192社(順次回収中)");
    }

    @Test
    void people_print_with_their_companies_when_these_are_stated() {
        assertThat(lines(new FactValue.People(222, 85))).containsExactly("222名(85社)");
        assertThat(lines(new FactValue.People(603, -1))).containsExactly("603名");
        assertThat(lines(new FactValue.People(3, 0))).containsExactly("3名(0社)");
        assertThat(lines(new FactValue.People(2493, 1050))).containsExactly("2,493名(1,050社)");
    }

    @Test
    void a_breakdown_names_each_part() {
        assertThat(lines(new FactValue.Breakdown(
                        List.of(new FactValue.Part("オンライン", 38, "回"), new FactValue.Part("東京", 6, "回")))))
                .containsExactly("オンライン(38回)、東京(6回)");
    }

    @Test
    void groups_print_their_heading_and_quoted_items() {
        assertThat(lines(new FactValue.Groups(List.of(
                        new FactValue.Group("ベーシックコース", List.of("スーパーバイザーの仕事術")),
                        new FactValue.Group("【専門コース】", List.of("「クレーム対応講座」", "『KPI』")),
                        new FactValue.Group("", List.of("その他"))))))
                .containsExactly("【ベーシックコース】", "「スーパーバイザーの仕事術」", "【専門コース】", "「クレーム対応講座」", "『KPI』", "「その他」");
    }

    @Test
    void lines_are_bulleted_when_they_are() {
        assertThat(lines(new FactValue.Lines(List.of("甲", "乙"), true))).containsExactly("・甲", "・乙");
        assertThat(lines(new FactValue.Lines(List.of("甲", "乙"), false))).containsExactly("甲", "乙");
        assertThat(lines(new FactValue.Lines(List.of(), false))).containsExactly("");
        assertThat(lines(new FactValue.Text("一行目\n二行目"))).containsExactly("一行目", "二行目");
    }

    @Test
    void figures_of_a_table_have_commas_and_its_first_column_has_not() {
        FactValue.Table table = new FactValue.Table(List.of("", "現在", "率"), List.of(List.of("2024", "12345", "32.9%")));
        assertThat(PrintedValue.cells(table.rows().getFirst())).containsExactly("2024", "12,345", "32.9%");
        assertThat(lines(table)).containsExactly("2024 12,345 32.9%");
    }

    private static List<String> lines(FactValue value) {
        return PrintedValue.lines(value);
    }
}
