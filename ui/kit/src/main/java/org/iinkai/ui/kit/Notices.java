package org.iinkai.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

import org.iinkai.api.error.Refused;

/** The system's answers that belong to the whole page. The only place where such answers are made. */
public final class Notices {
    private static final int A_WHILE = 8_000;
    private static final int UNTIL_CLOSED = 0;

    private Notices() {}

    /** Something is done: 更新しました。 Goes away by itself, or when it is closed. */
    public static void done(String key, Object... arguments) {
        show(Words.text(key, arguments), A_WHILE, VaadinIcon.CHECK_CIRCLE, NotificationVariant.LUMO_SUCCESS);
    }

    /** Something the person should know happened by itself. Stays until it is closed. */
    public static void tell(String key, Object... arguments) {
        show(Words.text(key, arguments), UNTIL_CLOSED, VaadinIcon.INFO_CIRCLE, NotificationVariant.LUMO_CONTRAST);
    }

    /** A request was refused for a reason that concerns no field. Stays until it is closed. */
    public static void refused(Refused refused) {
        show(Words.text(refused), UNTIL_CLOSED, VaadinIcon.WARNING, NotificationVariant.LUMO_ERROR);
    }

    /**
     * Something went wrong that the person can do nothing about.
     *
     * @param reference what the log names it by
     */
    public static void problem(String reference) {
        String sentence = Words.text("kit.error.problem", reference);
        show(sentence, UNTIL_CLOSED, VaadinIcon.CLOSE_CIRCLE, NotificationVariant.LUMO_ERROR);
    }

    private static void show(String sentence, int duration, VaadinIcon symbol, NotificationVariant variant) {
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.setDuration(duration);
        notice.setAssertive(variant == NotificationVariant.LUMO_ERROR);
        notice.addThemeVariants(variant);
        var icon = symbol.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(Words.text("kit.close"));
        Div line = new Div(icon, new Span(sentence), close);
        line.addClassName("iinkai-notice");
        notice.add(line);
        notice.open();
    }
}
