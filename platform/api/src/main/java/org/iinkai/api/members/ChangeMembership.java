package org.iinkai.api.members;

import java.time.LocalDate;

import org.iinkai.api.data.Id;

/**
 * A member goes over to another category or segment.
 *
 * @param next id of the membership that begins, made by the caller: the same request twice changes once
 * @param current the membership that ends
 * @param version of the current membership the person saw
 * @param on the day the new one begins
 */
public record ChangeMembership(
        Id<Membership> next, Id<Membership> current, int version, String category, String segment, LocalDate on) {}
