package org.iinkai.testkit.browser;

/**
 * How a window looks.
 *
 * @param language BCP 47 language of the browser
 * @param width CSS pixels
 * @param height CSS pixels
 */
public record Look(String language, boolean isDark, int width, int height) {

    /** A desk in an office: Japanese, light, 1280 by 800. */
    public static Look office() {
        return new Look("ja-JP", false, 1280, 800);
    }

    /** A phone in Japanese. */
    public static Look phone() {
        return new Look("ja-JP", false, 360, 740);
    }

    /** The same in dark colours. */
    public Look dark() {
        return new Look(language, true, width, height);
    }

    /** The same in English. */
    public Look english() {
        return new Look("en-US", isDark, width, height);
    }

    /** Words that name it in a file name. */
    public String word() {
        return language.substring(0, 2) + (isDark ? "-dark" : "-light") + (width < 600 ? "-phone" : "");
    }
}
