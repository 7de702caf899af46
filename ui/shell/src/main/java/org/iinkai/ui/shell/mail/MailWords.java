package org.iinkai.ui.shell.mail;

import java.util.Locale;

import org.iinkai.api.mail.MailState;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** How far a mail has come, in words. */
final class MailWords {

    private MailWords() {}

    static String state(MailState state) {
        return Words.text("shell.mail.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static StatusBadge badge(MailState state) {
        return new StatusBadge(
                switch (state) {
                    case QUEUED, SENDING -> Tone.BUSY;
                    case SENT -> Tone.GOOD;
                    case FAILED -> Tone.BAD;
                    case UNCERTAIN -> Tone.WARNING;
                    case KEPT -> Tone.NEUTRAL;
                },
                state(state));
    }
}
