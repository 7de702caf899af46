package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.time.Period;

/**
 * Which memberships a list shows. All conditions hold together.
 *
 * @param text part of a name, reading or number in any spelling; empty for all
 * @param category code of the category; empty for all
 * @param asOf members on that day
 * @param joined joined within the period
 * @param left left within the period
 */
public record MemberFilter(
        String text, String category, Optional<LocalDate> asOf, Optional<Period> joined, Optional<Period> left) {

    /** Every membership there ever was. */
    public static MemberFilter all() {
        return new MemberFilter("", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Members on a day. */
    public static MemberFilter asOf(LocalDate day) {
        return new MemberFilter("", "", Optional.of(day), Optional.empty(), Optional.empty());
    }

    /** The same, only with names, readings or numbers that contain the text. */
    public MemberFilter withText(String part) {
        return new MemberFilter(part.strip(), category, asOf, joined, left);
    }

    /** The same, only of that category. */
    public MemberFilter withCategory(String code) {
        return new MemberFilter(text, code, asOf, joined, left);
    }
}
