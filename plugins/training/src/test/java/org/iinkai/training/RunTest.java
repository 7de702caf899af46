package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.FiscalYear;

class RunTest {

    @Test
    void it_is_full_when_the_last_place_is_taken() {
        assertThat(run(OptionalInt.of(20), 19).isFull()).isFalse();
        assertThat(run(OptionalInt.of(20), 20).isFull()).isTrue();
        assertThat(run(OptionalInt.of(20), 21).isFull()).isTrue();
    }

    @Test
    void without_a_limit_it_is_never_full() {
        assertThat(run(OptionalInt.empty(), 5_000).isFull()).isFalse();
    }

    @Test
    void other_programs_read_plain_words_and_no_capacity_where_there_is_no_limit() {
        RunAnswer answer = RunAnswer.of(run(OptionalInt.empty(), 7));

        assertThat(answer.form()).isEqualTo("online");
        assertThat(answer.status()).isEqualTo("held");
        assertThat(answer.day()).isEqualTo("2024-10-03");
        assertThat(answer.capacity()).isNull();
    }

    private static Run run(OptionalInt capacity, long enrolled) {
        return new Run(
                Id.next(),
                "2024-12",
                12,
                new FiscalYear(2024),
                LocalDate.of(2024, 10, 3),
                "claims",
                "クレーム対応講座 基礎編",
                "専門コース",
                Form.ONLINE,
                "",
                Event.Status.HELD,
                capacity,
                enrolled);
    }
}
