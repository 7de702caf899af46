package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

class EnrolmentPositionTest {

    @Test
    void a_list_begins_before_every_row() {
        EnrolmentPosition start = EnrolmentPosition.of(List.of());

        assertThat(start.number()).isZero();
        assertThat(start.kana()).isEmpty();
    }

    @Test
    void what_a_row_gives_out_leads_behind_it() {
        Enrolment row = new Enrolment(
                Id.next(),
                Id.next(),
                12,
                LocalDate.of(2024, 10, 3),
                "クレーム対応講座 基礎編",
                "青木 花",
                "アオキ ハナ",
                "(株)青葉コール",
                Participation.Status.ATTENDED);

        EnrolmentPosition position = EnrolmentPosition.of(EnrolmentPosition.behind(row));

        assertThat(position)
                .isEqualTo(new EnrolmentPosition(12, "アオキ ハナ", row.id().value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12|ア", "x|ア|0192f0c1-0000-7000-8000-000000000001", "12|ア|x"})
    void a_position_that_no_list_gave_out_is_refused(String text) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> EnrolmentPosition.of(List.of(text.split("\\|"))))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("training.refused.position"));
    }
}
