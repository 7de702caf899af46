package org.iinkai.api.populations;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A population in a list.
 *
 * @param timesFrozen how often it was frozen
 * @param lastDay day that it was frozen as of the last time; empty when it never was
 */
public record PopulationRow(
        Id<Population> id, String name, String note, int timesFrozen, Optional<LocalDate> lastDay) {}
