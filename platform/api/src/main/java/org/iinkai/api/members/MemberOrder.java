package org.iinkai.api.members;

/**
 * How a list of members is ordered.
 *
 * @param by what decides
 * @param isDescending whether the last comes first
 */
public record MemberOrder(By by, boolean isDescending) {

    /** What decides the order; the id decides among equals. */
    public enum By {
        /** Reading of the name, in the order of the syllabary. */
        READING,
        /** Member number. */
        NUMBER,
        /** First day of membership. */
        JOINED,
        /** Last day of membership. */
        LEFT
    }

    /** By reading, as lists of people and companies are. */
    public static MemberOrder usual() {
        return new MemberOrder(By.READING, false);
    }
}
