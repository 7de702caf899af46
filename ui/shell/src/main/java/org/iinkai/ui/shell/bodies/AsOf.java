package org.iinkai.ui.shell.bodies;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Words;

/** The day that a page shows, from the address: {@code ?asOf=2024-09-30}; today where it names none. */
public final class AsOf {
    private static final String NAME = "asOf";

    private AsOf() {}

    /** The day of an address. */
    public static LocalDate of(BeforeEnterEvent event, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.ZONE);
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NAME)
                .map(text -> parsed(text, today))
                .orElse(today);
    }

    private static LocalDate parsed(String text, LocalDate today) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    /** The field that leads to the same page on another day. */
    public static Div field(String path, LocalDate day) {
        DayField field = new DayField(Words.text("shell.bodies.as-of"));
        field.setValue(day);
        Button show = new Button(
                Words.text("shell.bodies.show"),
                click -> field.getOptionalValue()
                        .ifPresent(chosen -> UI.getCurrent()
                                .navigate(path, QueryParameters.simple(Map.of(NAME, chosen.toString())))));
        Div bar = new Div(field, show);
        bar.addClassName("iinkai-day-bar");
        return bar;
    }
}
