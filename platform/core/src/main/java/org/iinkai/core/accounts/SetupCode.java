package org.iinkai.core.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.iinkai.core.text.Secrets;

/** The one-time code for the first administrator: a file that only whoever runs the server can read. */
record SetupCode(Path file) {

    /** Makes a code unless there is one already. */
    void make() {
        if (Files.exists(file)) {
            return;
        }
        try {
            OwnerFile.write(file, Secrets.nextCode() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the code for the first administrator can't be written to " + file, e);
        }
    }

    boolean matches(String code) {
        try {
            String expected = Files.exists(file) ? Files.readString(file).strip() : "";
            return !expected.isEmpty()
                    && Secrets.areEqual(expected, code.strip().toUpperCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
