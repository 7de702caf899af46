package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @CsvSource({
        "令和7年3月1日,2025-03-01",
        "令和元年5月1日,2019-05-01",
        "令和 7年 3月 1日,2025-03-01",
        "Ｒ７．３．１,2025-03-01",
        "r7/3/1,2025-03-01",
        "H31.4.30,2019-04-30",
        "昭和63年10月1日,1988-10-01",
        "S63-10-1,1988-10-01",
        "２０２５／３／１,2025-03-01",
        "２０２５０３０１,2025-03-01",
        "2025年3月1日,2025-03-01"
    })
    void reads_what_people_type(String typed, LocalDate day) {
        assertThat(TypedDay.of(typed)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "令和", "令和7年", "2025/2/30", "令和7年13月1日", "慶応3年1月1日", "7年3月1日", "tomorrow", "平成40年1月1日"})
    void takes_nothing_else_for_a_day(String typed) {
        assertThat(TypedDay.of(typed)).isEmpty();
    }
}
