package org.iinkai.api.publishing;

/**
 * What is said in one channel.
 *
 * @param title empty for the publication's own
 * @param text empty for the publication's own
 */
public record Wording(String title, String text) {

    /** The publication's own words. */
    public static final Wording SAME = new Wording("", "");

    public Wording {
        title = title.strip();
        text = text.strip();
    }
}
