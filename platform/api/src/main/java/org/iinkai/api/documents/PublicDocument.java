package org.iinkai.api.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A document as everybody sees it.
 *
 * @param adoptedOn 策定日
 * @param chapters none when it is a file, and in a list
 */
public record PublicDocument(
        Id<Document> id,
        String title,
        String description,
        DocumentKind kind,
        Optional<LocalDate> adoptedOn,
        Optional<FileFacts> file,
        List<Chapter> chapters) {

    public PublicDocument {
        chapters = List.copyOf(chapters);
    }
}
