package org.iinkai.api.publishing;

import java.net.URI;

import org.iinkai.api.data.Id;

/**
 * What a channel publishes.
 *
 * @param text plain text; paragraphs have an empty line between
 * @param subject record that it is about, {@code kind:id}; may be empty
 * @param body code of the body in charge; empty for the association's own
 * @param page address of the public page that it has or may have on the website
 * @param writer who submitted it
 * @param approver who approved it
 * @param by who released it
 */
public record Announcement(
        Id<Publication> id,
        String title,
        String text,
        String subject,
        String body,
        URI page,
        String writer,
        String approver,
        String by) {}
