package org.iinkai.api.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * What is said of a document, to be added or changed.
 *
 * @param keepUntil last day it must be kept; empty for always
 * @param subjects records it belongs to, {@code kind:id}: {@code event:0199...}
 * @param version that the change was made from; 0 for a new one
 */
public record SaveDocument(
        Id<Document> id,
        Id<Folder> folder,
        String title,
        String description,
        DocumentKind kind,
        Visibility visibility,
        Optional<LocalDate> keepUntil,
        List<String> subjects,
        int version) {

    public SaveDocument {
        subjects = List.copyOf(subjects);
    }
}
