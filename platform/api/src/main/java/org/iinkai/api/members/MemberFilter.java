package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.time.Period;

/**
 * Which memberships a list shows. All conditions hold together.
 *
 * @param text part of a name, former name, reading or number in any spelling; empty for all
 * @param category code of the category; empty for all
 * @param segment code of the segment; empty for all
 * @param prefecture 都道府県 of the company's address; empty for all
 * @param asOf members at the close of that day
 * @param joined joined within the period; a change of category is no joining
 * @param left left within the period; a change of category is no leaving
 */
public record MemberFilter(
        String text,
        String category,
        String segment,
        String prefecture,
        Optional<LocalDate> asOf,
        Optional<Period> joined,
        Optional<Period> left) {

    /** Every membership there ever was. */
    public static MemberFilter all() {
        return new MemberFilter("", "", "", "", Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Members on a day. */
    public static MemberFilter asOf(LocalDate day) {
        return all().withAsOf(Optional.of(day));
    }

    /** The same, only with names, readings or numbers that contain the text. */
    public MemberFilter withText(String part) {
        return new MemberFilter(part.strip(), category, segment, prefecture, asOf, joined, left);
    }

    /** The same, only of that category. */
    public MemberFilter withCategory(String code) {
        return new MemberFilter(text, code, segment, prefecture, asOf, joined, left);
    }

    /** The same, only of that segment. */
    public MemberFilter withSegment(String code) {
        return new MemberFilter(text, category, code, prefecture, asOf, joined, left);
    }

    /** The same, only with an address there. */
    public MemberFilter withPrefecture(String name) {
        return new MemberFilter(text, category, segment, name, asOf, joined, left);
    }

    /** The same, members on that day; on any day when empty. */
    public MemberFilter withAsOf(Optional<LocalDate> day) {
        return new MemberFilter(text, category, segment, prefecture, day, joined, left);
    }

    /** The same, joined within the period; whenever when empty. */
    public MemberFilter withJoined(Optional<Period> period) {
        return new MemberFilter(text, category, segment, prefecture, asOf, period, left);
    }

    /** The same, left within the period; whenever, or not at all, when empty. */
    public MemberFilter withLeft(Optional<Period> period) {
        return new MemberFilter(text, category, segment, prefecture, asOf, joined, period);
    }
}
