package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.PlanEvent;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.time.FiscalYear;

class PlanRunTest {

    private static final LocalDate LAST_OF_YEAR = LocalDate.of(2025, 3, 31);
    private final Id<Event> id = Id.next();

    @Test
    void becomes_an_event_of_the_school_with_one_session() {
        PlanEvent event = PlanRun.of(id, "script", LAST_OF_YEAR, Form.VENUE, "東京")
                .withCapacity(20)
                .event("スクリプト作成講座");

        assertThat(event.id()).isEqualTo(id);
        assertThat(event.series()).isEqualTo("training.school");
        assertThat(event.title()).isEqualTo("スクリプト作成講座");
        assertThat(event.capacity()).hasValue(20);
        assertThat(event.year()).isEqualTo(new FiscalYear(2024));
        assertThat(event.sessions())
                .singleElement()
                .satisfies(session -> assertThat(session.place()).isEqualTo("東京"));
    }

    @Test
    void without_a_course_it_is_refused_at_the_course() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> PlanRun.of(id, " ", LAST_OF_YEAR, Form.ONLINE, ""))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("course"));
    }

    @Test
    void a_run_on_site_needs_a_place() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> PlanRun.of(id, "script", LAST_OF_YEAR, Form.VENUE, ""))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("place"));
    }

    @Test
    void a_run_is_online_or_on_site_never_both() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> PlanRun.of(id, "script", LAST_OF_YEAR, Form.HYBRID, "東京"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("form"));
    }
}
