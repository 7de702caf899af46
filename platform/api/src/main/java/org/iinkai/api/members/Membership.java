package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * The time a company is a member of one category and segment. It begins by joining or by a change of category or segment,
 * and ends by leaving or by such a change; then the next one begins on the day this one ends.
 *
 * @param company whose it is
 * @param category code of the category
 * @param segment code of the segment; empty when there is none
 * @param memberSince first day of the unbroken time as a member, over changes of category
 * @param joinedOn first day of this membership
 * @param leftOn the day it ended; empty while it lasts. At the close of that day it holds no more
 * @param isContinued whether it ended by a change rather than by leaving
 * @param reason why it ended; empty while it lasts
 * @param version counts changes; a change must name the version it was made from
 */
public record Membership(
        Id<Membership> id,
        Id<Company> company,
        String category,
        String segment,
        LocalDate memberSince,
        LocalDate joinedOn,
        Optional<LocalDate> leftOn,
        boolean isContinued,
        String reason,
        int version) {}
