package org.iinkai.api.handover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.text.Localized;

/**
 * A hand-over sheet as lists show it.
 *
 * @param part what the caller is to the sheet
 * @param acknowledgedAt when the successor said they have read it; empty while they have not
 */
public record HandOverRow(
        Id<HandOver> id,
        Localized post,
        Localized bodyName,
        String predecessorName,
        String successorName,
        LocalDate on,
        Optional<Instant> acknowledgedAt,
        HandOver.Part part) {}
