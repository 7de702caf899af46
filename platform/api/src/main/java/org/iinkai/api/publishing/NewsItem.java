package org.iinkai.api.publishing;

import java.time.Instant;
import java.time.LocalDate;

import org.iinkai.api.data.Id;

/**
 * Something published on the website or on the members' page.
 *
 * @param text plain text; paragraphs have an empty line between
 * @param subject record that it is about, {@code kind:id}; may be empty
 * @param on day of publication
 */
public record NewsItem(
        Id<Publication> id, String title, String text, String subject, LocalDate on, Instant changedAt) {}
