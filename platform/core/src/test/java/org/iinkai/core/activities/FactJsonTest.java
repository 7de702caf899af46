package org.iinkai.core.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

import org.iinkai.api.activities.FactValue;
import org.iinkai.api.time.CalendarDate;

class FactJsonTest {

    @Test
    void every_kind_of_value_comes_back_as_it_was_written() {
        List<FactValue> values = List.of(
                new FactValue.Text("「引用」\n二行目"),
                new FactValue.Lines(List.of("甲", "乙"), true),
                new FactValue.Lines(List.of(), false),
                new FactValue.Count(8000, "部", "(約)"),
                new FactValue.People(222, -1),
                new FactValue.Breakdown(List.of(new FactValue.Part("東京", 6, "回"))),
                new FactValue.Groups(List.of(new FactValue.Group("基礎", List.of("仕事術")))),
                new FactValue.Dated(CalendarDate.parse("2024-11/2024-12"), "※延長"),
                new FactValue.Table(List.of("", "数"), List.of(List.of("正会員", "254"))));
        assertThat(values)
                .allSatisfy(value ->
                        assertThat(FactJson.read(FactJson.write(value))).isEqualTo(value));
    }

    @Test
    void its_form_is_kept_for_the_rows_that_are_stored_already() {
        assertThat(FactJson.write(new FactValue.Count(44, "回", "")))
                .isEqualTo("{\"kind\":\"count\",\"count\":44,\"unit\":\"回\",\"note\":\"\"}");
        assertThatThrownBy(() -> FactJson.read("{\"kind\":\"song\"}")).isInstanceOf(IllegalArgumentException.class);
    }
}
