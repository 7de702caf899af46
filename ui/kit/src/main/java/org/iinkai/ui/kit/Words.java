package org.iinkai.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Phrase;

/** Texts of the product in the language of the window that is being served. */
public final class Words {
    private Words() {}

    /** The text of a message key. */
    public static String text(String key, Object... arguments) {
        return I18NProvider.translate(locale(), key, arguments);
    }

    /** What a refusal says to the person; days are written as everywhere on screens. */
    public static String text(Refused refused) {
        Object[] arguments = Arrays.stream(refused.arguments())
                .map(argument -> argument instanceof LocalDate day ? Dates.day(day) : argument)
                .toArray();
        return text(refused.key(), arguments);
    }

    /** A phrase in the language of the window. */
    public static String text(Phrase phrase) {
        return phrase.key().isEmpty()
                ? phrase.arguments().stream().findFirst().map(String::valueOf).orElse("")
                : text(phrase.key(), phrase.arguments().toArray());
    }

    /** The language of the window; Japanese where there is none. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.JAPANESE : ui.getLocale();
    }
}
