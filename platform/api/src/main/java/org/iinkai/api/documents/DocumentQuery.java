package org.iinkai.api.documents;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * Which documents are looked for. All conditions hold together.
 *
 * @param text words with spaces between; of nothing nothing is found
 * @param folder the folder they lie in; empty for all
 * @param kind empty for all
 * @param from first day of adoption, or of the last change where there is none; empty for any
 * @param to last day
 */
public record DocumentQuery(
        String text,
        Optional<Id<Folder>> folder,
        Optional<DocumentKind> kind,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public DocumentQuery {
        requireNonNull(text, "text");
        requireNonNull(folder, "folder");
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /** All documents that say the words. */
    public static DocumentQuery of(String text) {
        return new DocumentQuery(text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
