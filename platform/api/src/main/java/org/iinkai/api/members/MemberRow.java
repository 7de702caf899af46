package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A membership in a list.
 *
 * @param id id of the membership
 * @param company the company it is of
 * @param number member number
 * @param displayName the company with its corporate form, or the person of an individual member; on the day that the list
 *     is of, where it is of one
 * @param kana reading of today's name
 * @param category name of the category (正会員 ...)
 * @param segment name of the segment (インハウス ...); empty when the category has none
 * @param prefecture 都道府県 of today's address; empty when unknown
 * @param memberSince first day of the unbroken time as a member, over changes of category (入会日)
 * @param joinedOn first day of this membership; later than {@code memberSince} after a change of category or segment
 * @param leftOn last day of membership; empty while it lasts
 * @param reason why it ended; empty while it lasts
 */
public record MemberRow(
        Id<Membership> id,
        Id<Company> company,
        String number,
        String displayName,
        String kana,
        String category,
        String segment,
        String prefecture,
        LocalDate memberSince,
        LocalDate joinedOn,
        Optional<LocalDate> leftOn,
        String reason) {}
