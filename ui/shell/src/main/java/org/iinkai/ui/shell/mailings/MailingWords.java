package org.iinkai.ui.shell.mailings;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.iinkai.api.mailings.ConsentSource;
import org.iinkai.api.mailings.EndReason;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.RecipientState;
import org.iinkai.api.mailings.SubscriptionState;
import org.iinkai.api.mailings.SuppressionKind;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Mailings in words. */
final class MailingWords {

    private MailingWords() {}

    static String state(MailingState state) {
        return word("shell.mailings.state.", state);
    }

    static StatusBadge badge(MailingState state) {
        return new StatusBadge(
                switch (state) {
                    case DRAFT -> Tone.NEUTRAL;
                    case WAITING, PAUSED -> Tone.WARNING;
                    case APPROVED, SENDING -> Tone.BUSY;
                    case DONE -> Tone.GOOD;
                    case STOPPED -> Tone.BAD;
                },
                state(state));
    }

    static String state(RecipientState state) {
        return word("core.mailing.state.recipient.", state);
    }

    /** What came of a mail, with the reason where somebody was left out, and whether it came back. */
    static String state(MailingRecipient recipient) {
        if (recipient.bouncedAt().isPresent()) {
            return Words.text("shell.mail-log.bounced");
        }
        return recipient
                .leftOut()
                .map(why -> Words.text(
                        "shell.mail-log.left-out-because",
                        state(recipient.state()),
                        word("shell.mail-log.left-out.", why)))
                .orElseGet(() -> state(recipient.state()));
    }

    static StatusBadge badge(MailingRecipient recipient) {
        Tone tone = recipient.bouncedAt().isPresent()
                ? Tone.BAD
                : switch (recipient.state()) {
                    case QUEUED, SENDING -> Tone.BUSY;
                    case SENT -> Tone.GOOD;
                    case FAILED -> Tone.BAD;
                    case UNCERTAIN -> Tone.WARNING;
                    case KEPT, LEFT_OUT -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, state(recipient));
    }

    static String state(SubscriptionState state) {
        return word("core.mailing.state.subscription.", state);
    }

    static StatusBadge badge(SubscriptionState state) {
        return new StatusBadge(
                switch (state) {
                    case WAITING -> Tone.BUSY;
                    case ACTIVE -> Tone.GOOD;
                    case ENDED -> Tone.NEUTRAL;
                    case REFUSED -> Tone.WARNING;
                },
                state(state));
    }

    static String source(ConsentSource source) {
        return word("shell.subscriptions.source.", source);
    }

    static String reason(EndReason reason) {
        return word("shell.subscriptions.end.", reason);
    }

    static String kind(SuppressionKind kind) {
        return word("shell.suppressions.kind.", kind);
    }

    /** The values of an enum with their words, as filters take them. */
    static <E extends Enum<E>> Map<String, String> choices(E[] values, Function<E, String> words) {
        Map<String, String> choices = new LinkedHashMap<>();
        Stream.of(values).forEach(value -> choices.put(value.name(), words.apply(value)));
        return choices;
    }

    static TextField field(String label) {
        TextField field = new TextField(Words.text(label));
        field.setWidthFull();
        return field;
    }

    static TextArea area(String label, int rows) {
        TextArea area = new TextArea(Words.text(label));
        area.setWidthFull();
        area.setMinRows(rows);
        return area;
    }

    private static String word(String prefix, Enum<?> value) {
        return Words.text(prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
