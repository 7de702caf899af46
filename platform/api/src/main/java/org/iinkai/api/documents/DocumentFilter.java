package org.iinkai.api.documents;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * Which documents a list shows. All conditions hold together.
 *
 * @param folder the folder they lie in; empty for all
 * @param subject record that they belong to, a meeting also as its papers; empty for all
 * @param kind empty for all
 */
public record DocumentFilter(Optional<Id<Folder>> folder, String subject, Optional<DocumentKind> kind) {

    public DocumentFilter {
        requireNonNull(folder, "folder");
        requireNonNull(subject, "subject");
        requireNonNull(kind, "kind");
    }

    /** All documents. */
    public static DocumentFilter all() {
        return new DocumentFilter(Optional.empty(), "", Optional.empty());
    }

    /** Those of a folder. */
    public static DocumentFilter in(Id<Folder> folder) {
        return new DocumentFilter(Optional.of(folder), "", Optional.empty());
    }

    /** Those that belong to a record. */
    public static DocumentFilter about(String subject) {
        return new DocumentFilter(Optional.empty(), subject, Optional.empty());
    }
}
