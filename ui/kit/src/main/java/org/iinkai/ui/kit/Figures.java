package org.iinkai.ui.kit;

import java.text.NumberFormat;

/** Numbers as screens show them, with a comma every three digits. */
public final class Figures {
    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    private Figures() {}

    /** A whole number: 8,000. */
    public static String number(long number) {
        return NumberFormat.getIntegerInstance(Words.locale()).format(number);
    }

    /** A share of 0 to 1 in per cent with one decimal: 61.9%. */
    public static String share(double share) {
        NumberFormat format = NumberFormat.getPercentInstance(Words.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        return format.format(share);
    }

    /** A size in whole kilobytes, or megabytes where there are that many, rounded up: 240KB. */
    public static String size(long bytes) {
        return bytes < MEGABYTE
                ? Words.text("kit.figure.kilobytes", Math.ceilDiv(bytes, KILOBYTE))
                : Words.text("kit.figure.megabytes", Math.ceilDiv(bytes, MEGABYTE));
    }

    /**
     * People and the companies they come from: 222名（85社）.
     *
     * @param companies distinct companies; negative when they are not stated
     */
    public static String people(long people, long companies) {
        return companies < 0
                ? Words.text("kit.figure.people", people)
                : Words.text("kit.figure.people-of-companies", people, companies);
    }
}
