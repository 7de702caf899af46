package org.iinkai.api.access;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.error.Forbidden;

/** Answers for the person who acts on this thread. Every use case of a service begins by asking. */
@ProviderType
public interface Access {

    /**
     * The caller, who holds the right for all records.
     *
     * @throws Forbidden when nobody is signed in or the right is missing
     */
    Caller require(Right right);

    /**
     * The caller, who holds the right for the records of a body.
     *
     * @param body code of the body that the record belongs to
     * @throws Forbidden when nobody is signed in or the right is missing
     */
    Caller require(Right right, String body);

    /** Whether the caller holds the right for all records; false when nobody is signed in. */
    boolean may(Right right);

    /** Whether the caller holds the right for the records of a body; false when nobody is signed in. */
    boolean may(Right right, String body);

    /**
     * The caller, who holds the right for the records of one of the bodies at least, or for all records.
     *
     * @param bodies codes of the bodies that the record belongs to; may be empty
     * @throws Forbidden when nobody is signed in or the right is missing
     */
    default Caller requireAny(Right right, Collection<String> bodies) {
        if (may(right) || bodies.stream().noneMatch(body -> may(right, body))) {
            return require(right);
        }
        return caller();
    }

    /** Whether the caller holds the right for any record, were it those of one body only; false when nobody is signed in. */
    default boolean maySomewhere(Right right) {
        return CallerScope.current()
                .filter(caller -> caller.grants().maySomewhere(right.id()))
                .isPresent();
    }

    /**
     * The caller, whoever it is.
     *
     * @throws Forbidden when nobody is signed in
     */
    Caller caller();
}
