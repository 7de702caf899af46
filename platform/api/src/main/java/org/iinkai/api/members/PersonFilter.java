package org.iinkai.api.members;

/**
 * Which people a list shows. All conditions hold together.
 *
 * @param text part of a name or reading in any spelling, of the person or of today's company; empty for all
 * @param isOutsider only people who belong to no member company today
 */
public record PersonFilter(String text, boolean isOutsider) {

    /** Everybody. */
    public static PersonFilter all() {
        return new PersonFilter("", false);
    }
}
