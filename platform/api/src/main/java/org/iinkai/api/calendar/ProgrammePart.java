package org.iinkai.api.calendar;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.error.Refused;

/**
 * What happens in a session, in the order of the event's sessions.
 *
 * @param title name of the part: 第1部 講演; may be empty
 * @param isVenueOnly whether only people at the venue take part, as in a reception after a hybrid lecture
 * @param link where people join online, https; shown only to those who take part
 */
public record ProgrammePart(String title, boolean isVenueOnly, Optional<URI> link, List<Talk> talks) {

    public ProgrammePart {
        title = title.strip();
        talks = List.copyOf(talks);
        if (title.length() > 200) {
            throw new Refused("core.refused.part-title").at("programme");
        }
        if (link.filter(address -> !"https".equals(address.getScheme()) || address.getHost() == null)
                .isPresent()) {
            throw new Refused("core.refused.part-link").at("link");
        }
    }

    /** A part of which nothing is known yet. */
    public static ProgrammePart empty() {
        return new ProgrammePart("", false, Optional.empty(), List.of());
    }
}
