package org.iinkai.api.publishing;

import java.util.Optional;

/**
 * Which publications a list shows. All conditions hold together.
 *
 * @param text words of the title; empty for all
 * @param status empty for all
 * @param body code of the body in charge; empty for all
 * @param subject record that they are about, {@code kind:id}; empty for all
 */
public record PublicationFilter(String text, Optional<Publication.Status> status, String body, String subject) {

    /** All publications. */
    public static PublicationFilter all() {
        return new PublicationFilter("", Optional.empty(), "", "");
    }

    /** Those about a record. */
    public static PublicationFilter about(String subject) {
        return new PublicationFilter("", Optional.empty(), "", subject);
    }
}
