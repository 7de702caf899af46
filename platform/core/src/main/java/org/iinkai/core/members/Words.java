package org.iinkai.core.members;

import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Localized;

/** Codes and names that an association gives to what it sorts its register by. */
final class Words {

    private static final int LONGEST = 100;

    private Words() {}

    /** Refuses a code that is no word, and a name that is missing or too long. */
    static void check(String code, Localized name) {
        if (!code.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new Refused("core.refused.code").at("code");
        }
        if (name.ja().isBlank()) {
            throw new Refused("core.refused.name-missing").at("name");
        }
        if (name.ja().length() > LONGEST || name.en().length() > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("name");
        }
    }
}
