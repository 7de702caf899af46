package org.iinkai.host;

import java.util.Locale;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.error.Forbidden;

/** Whoever is at hand, if they may look after bundles. */
final class Administrator {

    private Administrator() {}

    /**
     * Lets nobody else pass.
     *
     * @throws Forbidden when the caller may not manage bundles
     */
    static void require() {
        if (CallerScope.current()
                .filter(known -> known.may(CoreRight.PLUGINS_MANAGE))
                .isEmpty()) {
            throw new Forbidden(CoreRight.PLUGINS_MANAGE.id());
        }
    }

    /** The language to answer in. */
    static Locale locale() {
        return CallerScope.current().map(Caller::locale).orElse(Locale.JAPANESE);
    }
}
