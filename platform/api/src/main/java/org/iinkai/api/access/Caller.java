package org.iinkai.api.access;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Set;

/**
 * Who acts right now. Immutable; bound to the running thread by {@link CallerScope}.
 *
 * @param account id of the account; empty for the system itself
 * @param person id of the person in the register whose account it is; empty when none is known
 * @param name name for screens and the audit log
 * @param session id of the sign-in session, never its secret; empty for jobs, tokens and the system
 * @param address where the request came from, for the audit log; empty for jobs and the system
 * @param locale language the person works in
 * @param grants the rights held
 */
public record Caller(
        String account, String person, String name, String session, String address, Locale locale, Grants grants) {

    public Caller {
        requireNonNull(account, "account");
        requireNonNull(person, "person");
        requireNonNull(name, "name");
        requireNonNull(session, "session");
        requireNonNull(address, "address");
        requireNonNull(locale, "locale");
        requireNonNull(grants, "grants");
    }

    /** Somebody of whom neither the person in the register nor the address is known. */
    public Caller(String account, String name, String session, Locale locale, Grants grants) {
        this(account, "", name, session, "", locale, grants);
    }

    /** The system itself, for start-up, jobs and checks; holds every right. */
    public static Caller system(String name) {
        return new Caller("", name, "", Locale.JAPANESE, Grants.ALL);
    }

    /** Somebody who proved to own an account but has not signed in; holds no right. */
    public static Caller owner(String account, String name, Locale locale) {
        return new Caller(account, name, "", locale, Grants.NONE);
    }

    /** The same in a language. */
    public Caller in(Locale language) {
        return new Caller(account, person, name, session, address, language, grants);
    }

    /** The same at an address. */
    public Caller from(String where) {
        return new Caller(account, person, name, session, where, locale, grants);
    }

    /** Whether this caller holds the right for all records. */
    public boolean may(Right right) {
        return may(right.id());
    }

    /** Whether this caller holds the right with that id for all records. */
    public boolean may(String right) {
        return grants.may(right);
    }

    /** Whether this caller holds the right for the records of a body. */
    public boolean may(Right right, String body) {
        return grants.may(right.id(), body);
    }

    /** Ids of the rights held for all records; empty when all rights are held. */
    public Set<String> rights() {
        return grants.everywhere();
    }

    /** Whether every right is held, those of bundles to come included. */
    public boolean holdsAll() {
        return grants.holdsAll();
    }
}
