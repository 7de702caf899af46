package org.iinkai.api.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A document in a list.
 *
 * @param file the file of the version the caller sees; empty for a text in chapters or when there is none yet
 */
public record DocumentRow(
        Id<Document> id,
        Id<Folder> folder,
        String title,
        DocumentKind kind,
        Visibility visibility,
        DocumentStatus status,
        Optional<LocalDate> adoptedOn,
        Optional<FileFacts> file,
        Instant changedAt) {}
