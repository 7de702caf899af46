package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;

class DatesTest extends KitTest {

    @Test
    void writes_days_padded_in_japanese_and_with_a_month_name_in_english() {
        assertThat(Dates.day(LocalDate.of(2025, 3, 1))).isEqualTo("2025/03/01");
        assertThat(Dates.year(new FiscalYear(2024))).isEqualTo("2024年度");
        assertThat(Dates.moment(Instant.parse("2025-03-31T00:05:00Z"))).isEqualTo("2025/03/31 09:05");

        UI.getCurrent().setLocale(Locale.ENGLISH);

        assertThat(Dates.day(LocalDate.of(2025, 3, 31))).isEqualTo("Mar 31, 2025");
        assertThat(Dates.year(new FiscalYear(2024))).isEqualTo("FY2024");
    }

    @Test
    void writes_dates_as_precisely_as_they_are_known() {
        assertThat(Dates.date(CalendarDate.parse("2025-02-20/2025-02-21"))).isEqualTo("2025/02/20〜2025/02/21");
        assertThat(Dates.date(CalendarDate.parse("2024-10-late"))).isEqualTo("2024/10下旬");
        assertThat(Dates.date(CalendarDate.parse("2024-11/2024-12"))).isEqualTo("2024/11〜2024/12");
    }

    @Test
    void writes_figures_with_commas_and_shares_rounded_half_up() {
        assertThat(Figures.number(8000)).isEqualTo("8,000");
        assertThat(Figures.share(70.0 / 113)).isEqualTo("61.9%");
        assertThat(Figures.people(222, 85)).isEqualTo("222名（85社）");
        assertThat(Figures.people(603, -1)).isEqualTo("603名");
    }
}
