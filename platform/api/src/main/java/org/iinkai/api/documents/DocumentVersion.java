package org.iinkai.api.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of a document: a file, or a text in chapters. Never changes.
 *
 * @param number from 1
 * @param note what is new
 * @param file empty for a text in chapters
 * @param text how far the words of the file are known
 */
public record DocumentVersion(
        int number, String note, Optional<FileFacts> file, TextState text, Instant at, String by) {

    /** How far the words of a file are known. */
    public enum TextState {
        /** They are still to be read. */
        WAITING,
        /** They are known. */
        READ,
        /** The file has none that can be read: a picture, or a form that is not understood. */
        NONE,
        /** The file could not be read: broken, protected, too large. */
        FAILED
    }
}
