package org.iinkai.core.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.iinkai.api.letters.LetterKind;
import org.iinkai.api.letters.LetterTemplate;

/** The templates that the product brings: a file for each kind, its title in the first line. */
final class Originals {

    private Originals() {}

    static LetterTemplate of(LetterKind kind) {
        String[] parts = text(kind.code() + ".txt").split("\n", 2);
        return new LetterTemplate(kind, 0, parts[0], parts[1]);
    }

    private static String text(String name) {
        try (InputStream in = Originals.class.getResourceAsStream("/org/iinkai/core/letters/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
