package org.iinkai.core.people;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.iinkai.api.error.Refused;

/** Addresses of mail and telephone as people type them, put into one form. */
final class Address {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"(),:;<>\\[\\\\\\]]{1,64}@[a-zA-Z0-9\\-]+(\\.[a-zA-Z0-9\\-]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]+(-[0-9]+)*");
    private static final String HYPHENS = "[‐‑‒–—―−ー－ｰ]";

    private Address() {}

    /** An e-mail address in half width; empty for an empty text. */
    static String email(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        boolean isWrong = plain.length() > LONGEST_EMAIL
                || !EMAIL.matcher(plain).matches()
                || plain.startsWith(".")
                || plain.contains("..")
                || plain.contains(".@");
        if (!plain.isEmpty() && isWrong) {
            throw new Refused("core.refused.mail-address", plain).at("email");
        }
        return plain;
    }

    /** A telephone number in half width with hyphens, as dialled in Japan; empty for an empty text. */
    static String phone(String typed) {
        String plain = Normalizer.normalize(typed.replaceAll(HYPHENS, "-"), Normalizer.Form.NFKC)
                .strip()
                .replaceAll("^\\+81[\\s-]*(\\(0\\)|0)?[\\s-]*", "0")
                .replaceAll("[()\\s.-]+", "-")
                .replaceAll("^-|-$", "");
        int digits = plain.replaceAll("[^0-9]", "").length();
        if (!plain.isEmpty() && (!PHONE.matcher(plain).matches() || digits < 3 || digits > 15)) {
            throw new Refused("core.refused.phone", plain).at("phone");
        }
        return plain;
    }
}
