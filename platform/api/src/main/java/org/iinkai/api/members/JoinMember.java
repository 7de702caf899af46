package org.iinkai.api.members;

import java.time.LocalDate;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/**
 * A company of the register becomes a member.
 *
 * @param membership id of the new membership, made by the caller: the same request twice joins once
 * @param company who joins; recorded before by {@link Companies#add}, in the same transaction where both are new
 * @param number member number, unique; empty to keep the one the company has
 * @param category code of the category
 * @param segment code of the segment; may be empty
 * @param on first day of membership
 */
public record JoinMember(
        Id<Membership> membership, Id<Company> company, String number, String category, String segment, LocalDate on) {

    private static final int LONGEST_NUMBER = 20;

    public JoinMember {
        number = number.strip();
        if (number.length() > LONGEST_NUMBER) {
            throw new Refused("core.refused.member-number").at("number");
        }
    }
}
