package org.iinkai.api.publishing;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A publication in a list.
 *
 * @param body code of the body in charge; empty for the association's own
 * @param channels how many are chosen
 * @param done in how many it is published
 * @param failed in how many it failed
 */
public record PublicationRow(
        Id<Publication> id,
        String title,
        String body,
        Publication.Status status,
        Optional<Instant> goesOutAt,
        int channels,
        int done,
        int failed,
        Instant changedAt) {}
