package org.iinkai.api.populations;

import java.time.Instant;
import java.time.LocalDate;

import org.iinkai.api.data.Id;

/**
 * Who a population was on a day, kept for good.
 *
 * @param name what the population was called then
 * @param day the day it is as of
 * @param role code of the role whose contact was wanted; empty when none was
 * @param at when it was frozen
 * @param by who froze it
 */
public record FrozenPopulation(
        Id<FrozenPopulation> id,
        Id<Population> population,
        String name,
        LocalDate day,
        String role,
        Instant at,
        String by,
        Headcount count) {}
