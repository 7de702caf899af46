package org.iinkai.ui.shell.bodies;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.FormerBodyName;
import org.iinkai.ui.kit.Words;

/** Words for bodies. */
final class BodyWords {

    private BodyWords() {}

    /** What a body was called on a day. */
    static String name(Body body, List<FormerBodyName> former, LocalDate day) {
        return former.reversed().stream()
                .filter(name -> !name.until().isBefore(day))
                .findFirst()
                .map(FormerBodyName::name)
                .orElse(body.name())
                .in(Words.locale());
    }

    static String kind(Body.Kind kind) {
        return switch (kind) {
            case BOARD -> Words.text("shell.bodies.kind.board");
            case COMMITTEE -> Words.text("shell.bodies.kind.committee");
            case COUNCIL -> Words.text("shell.bodies.kind.council");
            case SECRETARIAT -> Words.text("shell.bodies.kind.secretariat");
        };
    }
}
