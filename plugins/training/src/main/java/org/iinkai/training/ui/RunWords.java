package org.iinkai.training.ui;

import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.Participation;
import org.iinkai.training.Run;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** What forms and states are called on screens. */
final class RunWords {

    private RunWords() {}

    static String form(Form form) {
        return Words.text(
                switch (form) {
                    case ONLINE -> "training.form.online";
                    case VENUE -> "training.form.venue";
                    case HYBRID -> "training.form.hybrid";
                });
    }

    /** Online, or the place. */
    static String place(Run run) {
        return run.place().isEmpty() ? form(run.form()) : run.place();
    }

    static String status(Run run) {
        return Words.text(
                switch (run.status()) {
                    case PLANNED -> "training.status.planned";
                    case HELD -> "training.status.held";
                    case CANCELLED -> "training.status.cancelled";
                });
    }

    static StatusBadge badge(Run run) {
        Tone tone = switch (run.status()) {
            case PLANNED -> Tone.NEUTRAL;
            case HELD -> Tone.GOOD;
            case CANCELLED -> Tone.BAD;
        };
        return new StatusBadge(tone, status(run));
    }

    static String status(Participation.Status status) {
        return Words.text(
                switch (status) {
                    case ENROLLED -> "training.place.enrolled";
                    case ATTENDED -> "training.place.attended";
                    case ABSENT -> "training.place.absent";
                    case CANCELLED -> "training.place.cancelled";
                    case WAITING -> "training.place.waiting";
                });
    }

    static StatusBadge badge(Participation.Status status) {
        Tone tone = switch (status) {
            case ENROLLED, WAITING -> Tone.NEUTRAL;
            case ATTENDED -> Tone.GOOD;
            case ABSENT -> Tone.WARNING;
            case CANCELLED -> Tone.BAD;
        };
        return new StatusBadge(tone, status(status));
    }
}
