package org.iinkai.core.imports.cell;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no as offices write them. */
public final class Flags {

    private static final Set<String> YES =
            Set.of("true", "1", "yes", "y", "on", "はい", "○", "〇", "◯", "✓", "有", "有り", "あり", "する", "済", "前", "前株");
    private static final Set<String> NO =
            Set.of("false", "0", "no", "n", "off", "いいえ", "×", "✕", "x", "無", "無し", "なし", "しない", "未", "後", "後株");

    private Flags() {}

    /** Whether a text says yes; empty when it says neither. */
    public static Optional<Boolean> read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) {
            return Optional.of(true);
        }
        return NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }
}
