package org.iinkai.api.publishing;

import java.util.Map;
import java.util.Optional;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.data.Id;

/**
 * A publication to be added or changed.
 *
 * @param subject record that it is about, {@code kind:id}; may be empty
 * @param body code of the body in charge; empty for the association's own
 * @param channels codes of the channels, each with its wording
 * @param version that the change was made from; 0 for a new one
 */
public record SavePublication(
        Id<Publication> id,
        String title,
        String text,
        String subject,
        String body,
        Optional<Id<Activity>> activity,
        Publication.Print print,
        Map<String, Wording> channels,
        int version) {

    public SavePublication {
        channels = Map.copyOf(channels);
    }
}
