package org.iinkai.ui.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A field for one day that takes 2025/3/1, 20250301, 2025-03-01 and 令和7年3月1日 alike, in any width, and shows 2025/03/01.
 */
public class DayField extends DatePicker {

    /** A field with its visible label. */
    public DayField(String label) {
        super(label);
        Locale locale = Words.locale();
        setLocale(locale);
        setI18n(words(locale));
        setWidth("15rem");
        // the calendar opens by its button, so that it covers nothing while somebody types
        setAutoOpen(false);
        setFallbackParser(
                typed -> TypedDay.of(typed).map(Result::ok).orElseGet(() -> Result.error(Words.text("kit.date.bad"))));
    }

    /** Whether something stands in the field that is no day. */
    boolean isUnreadable() {
        return isEmpty() && isInputUnparsable();
    }

    private static DatePickerI18n words(Locale locale) {
        List<Month> months = Arrays.asList(Month.values());
        List<DayOfWeek> days = List.of(
                DayOfWeek.SUNDAY,
                DayOfWeek.MONDAY,
                DayOfWeek.TUESDAY,
                DayOfWeek.WEDNESDAY,
                DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY,
                DayOfWeek.SATURDAY);
        return new DatePickerI18n()
                .setDateFormats("yyyy/MM/dd", "yyyy/M/d", "yyyyMMdd", "yyyy-MM-dd", "yyyy年M月d日")
                .setMonthNames(months.stream()
                        .map(month -> month.getDisplayName(TextStyle.FULL, locale))
                        .toList())
                .setWeekdays(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.FULL, locale))
                        .toList())
                .setWeekdaysShort(days.stream()
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .toList())
                .setFirstDayOfWeek(0)
                .setToday(Words.text("kit.date.today"))
                .setCancel(Words.text("kit.cancel"))
                .setBadInputErrorMessage(Words.text("kit.date.bad"));
    }
}
