package org.iinkai.core.accounts;

import java.text.Normalizer;
import java.util.Locale;

/** Login names made comparable: case and width do not matter. */
final class Logins {

    private Logins() {}

    static String key(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
