package org.iinkai.core.privacy;

/**
 * The association's own rules on personal data.
 *
 * @param daysToAnswer within how many days a request by the person concerned is answered
 */
public record PrivacySettings(int daysToAnswer) {

    private static final int USUAL = 14;
    private static final int MOST = 365;

    public PrivacySettings {
        if (daysToAnswer < 1 || daysToAnswer > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " days to answer, not " + daysToAnswer);
        }
    }

    /** Two weeks. */
    public static PrivacySettings usual() {
        return new PrivacySettings(USUAL);
    }
}
