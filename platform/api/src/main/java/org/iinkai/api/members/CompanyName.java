package org.iinkai.api.members;

import org.iinkai.api.error.Refused;

/**
 * What an organisation is called: the name with its corporate form kept apart. Immutable.
 *
 * @param prefix corporate form as shown short: (株), (一社); empty when it has none
 * @param isPrefixFirst whether the form stands before the name (前株)
 * @param name name without the form, as typed, 1 to 200 characters
 * @param kana reading without the form, full-width katakana once stored; empty when unknown
 */
public record CompanyName(String prefix, boolean isPrefixFirst, String name, String kana) {

    private static final int LONGEST = 200;
    private static final int LONGEST_PREFIX = 20;

    public CompanyName {
        prefix = prefix.strip();
        name = name.strip();
        kana = kana.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
            throw new Refused("core.refused.member-name").at("name");
        }
        if (kana.codePointCount(0, kana.length()) > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("kana");
        }
        if (prefix.codePointCount(0, prefix.length()) > LONGEST_PREFIX) {
            throw new Refused("core.refused.too-long", LONGEST_PREFIX).at("prefix");
        }
    }

    /** The name with its corporate form in its place, as printed: (株)青葉コール. */
    public String display() {
        return isPrefixFirst ? prefix + name : name + prefix;
    }
}
