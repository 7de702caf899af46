package org.iinkai.host.packaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a jar came about that was made while somebody works on the bundle.
 *
 * @param saved when the source was saved
 * @param compiled how long it took to compile
 */
public record Development(Instant saved, Duration compiled) {

    /** The header of the manifest that says so. */
    public static final String HEADER = "Iinkai-Development";

    private static final Pattern TEXT = Pattern.compile("saved (\\d{1,15}) compiled (\\d{1,9})");

    /** What the header says; empty when there is none, or none of this form. */
    static Optional<Development> of(@Nullable String header) {
        Matcher text = TEXT.matcher(header == null ? "" : header);
        return text.matches()
                ? Optional.of(new Development(
                        Instant.ofEpochMilli(Long.parseLong(text.group(1))),
                        Duration.ofMillis(Long.parseLong(text.group(2)))))
                : Optional.empty();
    }

    /** The text of the header. */
    public String text() {
        return "saved " + saved.toEpochMilli() + " compiled " + compiled.toMillis();
    }
}
