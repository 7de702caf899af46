package org.iinkai.api.access;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;

/**
 * Who acts right now. Immutable; bound to the running thread by {@link CallerScope}.
 *
 * @param account id of the account; empty for the system itself
 * @param name name for screens and the audit log
 * @param session id of the sign-in session, never its secret; empty for jobs and the system
 * @param locale language the person works in
 * @param rights ids of the rights held
 * @param holdsAll whether every right is held, those of bundles to come included
 */
public record Caller(String account, String name, String session, Locale locale, Set<String> rights, boolean holdsAll) {

    public Caller {
        requireNonNull(account, "account");
        requireNonNull(name, "name");
        requireNonNull(session, "session");
        requireNonNull(locale, "locale");
        rights = Set.copyOf(rights);
    }

    /** The system itself, for start-up, jobs and checks; holds every right. */
    public static Caller system(String name) {
        return new Caller("", name, "", Locale.JAPANESE, Set.of(), true);
    }

    /** Whether this caller holds the right. */
    public boolean may(Right right) {
        return may(right.id());
    }

    /** Whether this caller holds the right with that id. */
    public boolean may(String right) {
        return holdsAll || rights.contains(right);
    }
}
