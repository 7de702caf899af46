package org.iinkai.api.members;

import java.time.LocalDate;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/**
 * A company becomes a member.
 *
 * @param membership id of the new membership, made by the caller: the same request twice joins once
 * @param number member number, unique
 * @param prefix corporate form shown short; may be empty
 * @param isPrefixFirst whether the form stands before the name
 * @param name name without the form
 * @param kana reading in any kana; stored as full-width katakana
 * @param category code of the category
 * @param segment code of the segment; may be empty
 * @param on first day of membership
 */
public record JoinMember(
        Id<Membership> membership,
        String number,
        String prefix,
        boolean isPrefixFirst,
        String name,
        String kana,
        String category,
        String segment,
        LocalDate on) {

    public JoinMember {
        number = number.strip();
        name = name.strip();
        if (number.isEmpty() || number.length() > 20) {
            throw new Refused("core.refused.member-number").at("number");
        }
        if (name.isEmpty() || name.codePointCount(0, name.length()) > 200) {
            throw new Refused("core.refused.member-name").at("name");
        }
    }
}
