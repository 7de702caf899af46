package org.iinkai.ui.shell.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.iinkai.api.error.Refused;
import org.iinkai.api.time.Period;

class TimeSpanTest {

    @Test
    void a_year_is_its_days_and_its_days_are_the_year() {
        TimeSpan year = TimeSpan.of("2024").orElseThrow();

        assertThat(year.period()).isEqualTo(new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2025, 3, 31)));
        assertThat(TimeSpan.of("2024-04-01/2025-03-31")).contains(year);
        assertThat(year.code()).isEqualTo("2024");
    }

    @Test
    void other_days_stay_days() {
        assertThat(TimeSpan.of("2024-04-01/2024-09-30").orElseThrow().code()).isEqualTo("2024-04-01/2024-09-30");
        assertThat(TimeSpan.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "20245", "2024-04-01", "2024-04-01/", "/", "2024-02-30/2024-03-01", "0000"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> TimeSpan.of(text)).isInstanceOf(Refused.class);
    }

    @Test
    void days_in_the_wrong_order_are_refused() {
        assertThatThrownBy(() -> TimeSpan.of("2024-09-30/2024-04-01")).isInstanceOf(Refused.class);
    }
}
