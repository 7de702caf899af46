package org.iinkai.api.host;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A bundle that was taken out.
 *
 * @param title its name in the caller's language
 * @param by who took it out
 * @param restorableUntil until when it can be put back; empty when that is over
 * @param isErased whether its data was erased
 * @param export name of the file that its data was written to before that
 * @param remains what is still there of it; empty when nothing is left
 */
public record RemovedPlugin(
        String id,
        String title,
        String version,
        Instant at,
        String by,
        Optional<Instant> restorableUntil,
        boolean isErased,
        Optional<String> export,
        List<Remaining> remains) {

    /**
     * Something that is still there.
     *
     * @param what words for it in the caller's language
     */
    public record Remaining(String what, long number) {}
}
