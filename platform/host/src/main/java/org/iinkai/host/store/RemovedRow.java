package org.iinkai.host.store;

import java.time.Instant;
import java.util.Locale;

/**
 * A bundle that was taken out.
 *
 * @param hasJar whether it can still be put back
 * @param export file that its data was written to; empty when it was not
 */
public record RemovedRow(
        String id,
        String version,
        String titleJa,
        String titleEn,
        boolean hasJar,
        Data data,
        String export,
        String sourceFile,
        String sourceSha256,
        Instant removedAt,
        String removedBy) {

    /** What became of its data. */
    public enum Data {
        KEPT,
        /** Written out and being taken away; goes on after a restart. */
        ERASING,
        ERASED
    }

    /** Its name in a language. */
    public String title(Locale locale) {
        return locale.getLanguage().equals("en") ? titleEn : titleJa;
    }
}
