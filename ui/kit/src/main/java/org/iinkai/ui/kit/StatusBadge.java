package org.iinkai.ui.kit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state as an icon and a word, so that it never depends on colour alone. */
public class StatusBadge extends Span {

    /** How a state is to be taken. */
    public enum Tone {
        GOOD(VaadinIcon.CHECK_CIRCLE),
        NEUTRAL(VaadinIcon.CIRCLE_THIN),
        BUSY(VaadinIcon.HOURGLASS),
        WARNING(VaadinIcon.WARNING),
        BAD(VaadinIcon.CLOSE_CIRCLE);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    private final String word;

    /** A state's word in the person's language. */
    public StatusBadge(Tone tone, String word) {
        this.word = word;
        addClassNames("iinkai-badge", "iinkai-badge-" + tone.name().toLowerCase(java.util.Locale.ROOT));
        var icon = tone.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
    }

    /** The word. */
    public String word() {
        return word;
    }
}
