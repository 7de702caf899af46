package org.iinkai.api.members;

import java.text.Normalizer;

import org.iinkai.api.error.Refused;

/**
 * The 13 digits that the National Tax Agency gives a legal person (法人番号). Immutable.
 *
 * @param digits 13 digits whose first is the check digit, or empty for an organisation that has none
 */
public record CorporateNumber(String digits) {

    private static final int LENGTH = 13;

    public CorporateNumber {
        if (!digits.isEmpty() && (!digits.matches("[1-9][0-9]{12}") || digits.charAt(0) - '0' != check(digits))) {
            throw new Refused("core.refused.corporate-number", digits).at("corporateNumber");
        }
    }

    /** No number. */
    public static CorporateNumber none() {
        return new CorporateNumber("");
    }

    /**
     * The number that was typed, in any width, with spaces or hyphens; {@link #none} for an empty text.
     *
     * @throws Refused when it has not 13 digits or the check digit is wrong
     */
    public static CorporateNumber parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return new CorporateNumber(plain.replaceAll("[\\s\\-‐‑–—―−ー]", ""));
    }

    /** Check digit: 9 - (sum of digit times 1 or 2, from the right, modulo 9). */
    private static int check(String digits) {
        int sum = 0;
        for (int i = 1; i < LENGTH; i++) {
            int weight = (LENGTH - i) % 2 == 0 ? 2 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return 9 - sum % 9;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return digits.isEmpty();
    }

    @Override
    public String toString() {
        return digits;
    }
}
