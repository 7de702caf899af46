package org.iinkai.ui.shell.bodies;

import org.iinkai.api.bodies.Body;
import org.iinkai.ui.kit.Words;

/** Words for bodies. */
final class BodyWords {

    private BodyWords() {}

    static String kind(Body.Kind kind) {
        return switch (kind) {
            case BOARD -> Words.text("shell.bodies.kind.board");
            case COMMITTEE -> Words.text("shell.bodies.kind.committee");
            case COUNCIL -> Words.text("shell.bodies.kind.council");
            case SECRETARIAT -> Words.text("shell.bodies.kind.secretariat");
        };
    }
}
