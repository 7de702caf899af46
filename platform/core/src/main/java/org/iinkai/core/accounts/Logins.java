package org.iinkai.core.accounts;

import java.text.Normalizer;
import java.util.Locale;

/** Login names made comparable: case and width do not matter. */
final class Logins {

    private static final int LONGEST = 300;

    private Logins() {}

    static String key(String login) {
        // the database keeps no NUL, and its indexes no long texts; nobody's login has either
        String key = Normalizer.normalize(login.strip(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("\0", "");
        return key.substring(0, Math.min(LONGEST, key.length()));
    }
}
