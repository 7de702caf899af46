package org.iinkai.api.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A document that was found.
 *
 * @param number of the version that says the words
 * @param folder name of its folder
 * @param snippet where it says them
 */
public record DocumentHit(
        Id<Document> id,
        int number,
        String title,
        DocumentKind kind,
        String folder,
        Optional<LocalDate> adoptedOn,
        Instant changedAt,
        List<Piece> snippet) {

    public DocumentHit {
        snippet = List.copyOf(snippet);
    }

    /**
     * A piece of a text.
     *
     * @param isMarked whether it is one of the words
     */
    public record Piece(String text, boolean isMarked) {}
}
