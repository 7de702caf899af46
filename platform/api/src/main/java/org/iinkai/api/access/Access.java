package org.iinkai.api.access;

import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.error.Forbidden;

/** Answers for the person who acts on this thread. Every use case of a service begins by asking. */
@ProviderType
public interface Access {

    /**
     * The caller, who holds the right.
     *
     * @throws Forbidden when nobody is signed in or the right is missing
     */
    Caller require(Right right);

    /** Whether the caller holds the right; false when nobody is signed in. */
    boolean may(Right right);

    /**
     * The caller, whoever it is.
     *
     * @throws Forbidden when nobody is signed in
     */
    Caller caller();
}
