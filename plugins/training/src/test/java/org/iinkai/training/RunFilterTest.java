package org.iinkai.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.time.FiscalYear;

class RunFilterTest {

    private static final FiscalYear YEAR = new FiscalYear(2024);

    @Test
    void a_form_that_nobody_knows_asks_for_all_forms() {
        assertThat(new RunFilter(YEAR, "", "by post").form()).isEmpty();
        assertThat(new RunFilter(YEAR, "", "online").form()).isEmpty();
    }

    @Test
    void conditions_add_up() {
        RunFilter filter = RunFilter.of(YEAR).withTrack("basic").withForm(Form.VENUE);

        assertThat(filter).isEqualTo(new RunFilter(YEAR, "basic", "VENUE"));
    }
}
