package org.iinkai.api.host;

import java.util.List;

/**
 * What a jar would do, read without running any of it.
 *
 * @param title its name in the caller's language
 * @param fromVersion version that it would replace; empty for a new bundle
 * @param signer name of the trusted key that it was signed with; empty when there is none
 * @param parts what it contributes
 * @param newMigrations migrations that the database has not seen yet
 * @param problem why it would be refused, as a sentence; empty when it would be tried
 */
public record PluginReview(
        String file,
        String id,
        String title,
        String version,
        String fromVersion,
        String sha256,
        String signer,
        Kind kind,
        List<Part> parts,
        List<String> newMigrations,
        String problem) {

    /** What taking it would be. */
    public enum Kind {
        NEW,
        UPDATE,
        /** A lower version than the one that is there. */
        OLDER,
        /** The very jar that is there. */
        SAME
    }

    /**
     * Contributions of one kind.
     *
     * @param kind {@code views}, {@code rights}, {@code jobs} ...
     * @param kept what the version that is there contributes too
     * @param added what it would add
     * @param gone what the version that is there contributes and this one does not
     */
    public record Part(String kind, List<String> kept, List<String> added, List<String> gone) {}
}
