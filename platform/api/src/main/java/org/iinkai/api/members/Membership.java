package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * One membership from joining to leaving.
 *
 * @param category code of the category
 * @param segment code of the segment; empty when there is none
 * @param joinedOn first day
 * @param leftOn last day; empty while it lasts
 * @param version counts changes; a change must name the version it was made from
 */
public record Membership(
        Id<Membership> id,
        String category,
        String segment,
        LocalDate joinedOn,
        Optional<LocalDate> leftOn,
        String reason,
        int version) {}
