package org.iinkai.ui.shell.letters;

import org.iinkai.api.letters.LetterKind;
import org.iinkai.ui.kit.Words;

/** Kinds of letters in words. */
final class LetterWords {

    private LetterWords() {}

    static String kind(LetterKind kind) {
        return Words.text("shell.letters.kind." + kind.code());
    }
}
