package org.iinkai.ui.kit;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;

/**
 * Fits texts into the character set of older Japanese spreadsheets. What has a twin there is written as its twin, what has
 * none as 〓, and counted; nothing ever becomes a question mark.
 */
final class Windows31j {
    static final Charset CHARSET = Charset.forName("windows-31j");

    private static final int NOTHING = 0x3013; // 〓
    private static final Map<Integer, Integer> TWINS = Map.ofEntries(
            Map.entry(0x301C, 0xFF5E), // 〜
            Map.entry(0x2212, 0xFF0D), // −
            Map.entry(0x2013, 0xFF0D), // –
            Map.entry(0x2010, (int) '-'), // ‐
            Map.entry(0x2011, (int) '-'),
            Map.entry(0x2014, 0x2015), // —
            Map.entry(0x2016, 0x2225), // ‖
            Map.entry(0x00A2, 0xFFE0), // ¢
            Map.entry(0x00A3, 0xFFE1), // £
            Map.entry(0x00AC, 0xFFE2), // ¬
            Map.entry(0x00A5, 0xFFE5), // ¥
            Map.entry(0x00B7, 0x30FB), // ·
            Map.entry(0x2022, 0x30FB), // •
            Map.entry(0x00A0, (int) ' '));

    private final CharsetEncoder encoder = CHARSET.newEncoder();
    private long replaced;

    String fit(String text) {
        if (encoder.canEncode(text)) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(point -> fitting.appendCodePoint(fit(point)));
        return fitting.toString();
    }

    /** Characters that had no twin. */
    long replaced() {
        return replaced;
    }

    private int fit(int point) {
        int twin = TWINS.getOrDefault(point, point);
        if (encoder.canEncode(Character.toString(twin))) {
            return twin;
        }
        replaced++;
        return NOTHING;
    }
}
