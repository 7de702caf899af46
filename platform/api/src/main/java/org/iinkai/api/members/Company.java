package org.iinkai.api.members;

import org.iinkai.api.data.Id;

/**
 * A company or other organisation. Members and non-members alike: membership is a dated relation of its own.
 *
 * @param number member number; empty for an organisation that never was a member
 * @param prefix corporate form as shown short, kept apart from the name: (株), (一社)
 * @param isPrefixFirst whether the form stands before the name (前株)
 * @param name name without the corporate form
 * @param kana reading without the corporate form, full-width katakana; empty when unknown
 */
public record Company(Id<Company> id, String number, String prefix, boolean isPrefixFirst, String name, String kana) {

    /** Name with its corporate form in its place, as printed: (株)青葉コール. */
    public String displayName() {
        return isPrefixFirst ? prefix + name : name + prefix;
    }
}
