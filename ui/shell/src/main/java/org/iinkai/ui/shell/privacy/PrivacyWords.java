package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.privacy.Breach;
import org.iinkai.api.privacy.BreachKind;
import org.iinkai.api.privacy.PrivacyRequest;
import org.iinkai.api.privacy.ProvisionBasis;
import org.iinkai.api.privacy.RequestKind;
import org.iinkai.api.privacy.RequestState;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Kinds, states and days in words and signs. */
final class PrivacyWords {

    private static final int LONGEST = 4000;
    private static final int YEAR = 12;

    private PrivacyWords() {}

    static String kind(RequestKind kind) {
        return Words.text("shell.privacy.kind." + code(kind));
    }

    static String state(RequestState state) {
        return Words.text("shell.privacy.state." + code(state));
    }

    static String basis(ProvisionBasis basis) {
        return Words.text("shell.provisions.basis." + code(basis));
    }

    static String kind(BreachKind kind) {
        return Words.text("shell.breaches.kind." + code(kind));
    }

    static StatusBadge badge(PrivacyRequest request, LocalDate today) {
        if (request.isOverdue(today)) {
            return new StatusBadge(Tone.WARNING, Words.text("shell.privacy.overdue", state(request.state())));
        }
        Tone tone = switch (request.state()) {
            case RECEIVED, IDENTIFIED, WORKING -> Tone.BUSY;
            case DONE -> Tone.GOOD;
            case DECLINED -> Tone.NEUTRAL;
        };
        return new StatusBadge(tone, state(request.state()));
    }

    static StatusBadge badge(Breach breach, LocalDate today) {
        if (breach.isOverdue(today)) {
            return new StatusBadge(Tone.WARNING, Words.text("shell.breaches.overdue"));
        }
        if (breach.nextDue().isPresent()) {
            return new StatusBadge(Tone.BUSY, Words.text("shell.breaches.to-report"));
        }
        return breach.kind().isReported()
                ? new StatusBadge(Tone.GOOD, Words.text("shell.breaches.reported"))
                : new StatusBadge(Tone.NEUTRAL, Words.text("shell.breaches.no-report"));
    }

    /** 5年, 18か月. */
    static String time(int months) {
        return months % YEAR == 0
                ? Words.text("shell.retention.years", months / YEAR)
                : Words.text("shell.retention.months", months);
    }

    static String day(Optional<LocalDate> day) {
        return day.map(Dates::day).orElse("");
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    static TextArea area(String label) {
        TextArea area = new TextArea(label);
        area.setMaxLength(LONGEST);
        area.setWidthFull();
        return area;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
