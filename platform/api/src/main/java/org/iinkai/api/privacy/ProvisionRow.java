package org.iinkai.api.privacy;

import java.time.LocalDate;

import org.iinkai.api.data.Id;

/**
 * A provision in a list.
 *
 * @param keptUntil the last day on which the record must be kept
 * @param people how many people are concerned
 */
public record ProvisionRow(
        Id<Provision> id,
        LocalDate on,
        String recipient,
        ProvisionBasis basis,
        String purpose,
        String items,
        int people,
        LocalDate keptUntil) {}
