package org.iinkai.ui.shell.publishing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.publishing.Delivery;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** Words for publications and how far they are. */
final class PublishingWords {

    private PublishingWords() {}

    static String status(Status status) {
        return Words.text("shell.publishing.status." + code(status));
    }

    static Map<String, String> statuses() {
        Map<String, String> statuses = new LinkedHashMap<>();
        Arrays.stream(Status.values()).forEach(status -> statuses.put(status.name(), status(status)));
        return statuses;
    }

    static StatusBadge badge(Status status) {
        Tone tone = switch (status) {
            case DRAFT, ENDED -> Tone.NEUTRAL;
            case IN_APPROVAL -> Tone.BUSY;
            case APPROVED, RELEASED -> Tone.GOOD;
        };
        return new StatusBadge(tone, status(status));
    }

    static StatusBadge badge(Delivery delivery) {
        boolean waitsForHand = delivery.state() == Delivery.State.WAITING && delivery.isByHand();
        String word = waitsForHand ? "by-hand" : code(delivery.state());
        Tone tone = switch (delivery.state()) {
            case CHOSEN, ENDED -> Tone.NEUTRAL;
            case WAITING, AT_WORK -> Tone.BUSY;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
        };
        return new StatusBadge(tone, Words.text("shell.publishing.state." + word));
    }

    static String print(Print print) {
        return Words.text("shell.publishing.print." + code(print));
    }

    /** The name of a body; of none, the association's. */
    static String body(String code, Map<String, String> names) {
        return code.isEmpty() ? Words.text("shell.publishing.association") : names.getOrDefault(code, code);
    }

    /** Those that the person may publish for, by what they are called. */
    static Map<String, String> owners(Bodies bodies, Access access) {
        return BodyNames.owners(
                bodies,
                Words.text("shell.publishing.association"),
                body -> access.may(CoreRight.PUBLISHING_CHANGE)
                        || (!body.isEmpty() && access.may(CoreRight.PUBLISHING_CHANGE, body)));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
