package org.iinkai.api.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.iinkai.api.data.Id;

/**
 * A document.
 *
 * @param newest number of the newest version the caller may see; 0 when it has none yet
 * @param published number of the version that others see
 * @param adoptedOn 策定日
 * @param keepUntil last day it must be kept; empty for always
 * @param subjects records it belongs to, {@code kind:id}
 * @param isOurs whether the caller works on it, and sees what is not published too
 * @param mayChange whether the caller may change it
 * @param version counts changes
 */
public record Document(
        Id<Document> id,
        Folder folder,
        String title,
        String description,
        DocumentKind kind,
        Visibility visibility,
        DocumentStatus status,
        int newest,
        OptionalInt published,
        Optional<LocalDate> adoptedOn,
        Optional<LocalDate> keepUntil,
        List<String> subjects,
        Instant changedAt,
        boolean isOurs,
        boolean mayChange,
        int version) {

    public Document {
        subjects = List.copyOf(subjects);
    }
}
