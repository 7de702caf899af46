package org.iinkai.api.mail;

import java.text.Normalizer;
import java.util.regex.Pattern;

import org.iinkai.api.error.Refused;

/**
 * An address for mail with the name of who has it. Immutable.
 *
 * @param name shown before the address; may be empty
 * @param address {@code local@domain}; typed in full width too. Letters of other scripts are not taken
 */
public record MailAddress(String name, String address) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\\.?"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    public MailAddress {
        name = name.strip();
        address = Normalizer.normalize(address, Normalizer.Form.NFKC).strip();
        if (address.length() > LONGEST || !FORM.matcher(address).matches()) {
            throw new Refused("core.refused.mail-address", address).at("email");
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("core.refused.mail-name").at("name");
        }
    }
}
