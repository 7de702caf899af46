package org.iinkai.ui.shell.applications;

import java.util.Locale;

import org.iinkai.api.applications.ApplicationState;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** States in words and signs. */
final class ApplicationWords {

    private ApplicationWords() {}

    static String state(ApplicationState state) {
        return Words.text("shell.applications.state." + code(state));
    }

    static StatusBadge badge(ApplicationState state) {
        Tone tone = switch (state) {
            case PROSPECT, WITHDRAWN -> Tone.NEUTRAL;
            case RECEIVED, SCREENING, AWAITING_APPROVAL -> Tone.BUSY;
            case RETURNED -> Tone.WARNING;
            case APPROVED, JOINED -> Tone.GOOD;
            case REJECTED -> Tone.BAD;
        };
        return new StatusBadge(tone, state(state));
    }

    /** What the button says that leads to a state. */
    static String verb(ApplicationState to) {
        return Words.text("shell.applications.do." + code(to));
    }

    /** The title of the form behind that button. */
    static String title(ApplicationState to) {
        return Words.text("shell.applications.do-title." + code(to));
    }

    static String code(ApplicationState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
