package org.iinkai.web;

import java.util.Optional;

import org.iinkai.api.access.Caller;

/** Knows the tokens by which programs of people call the REST interface. */
@FunctionalInterface
public interface AccessTokens {

    /** Whom a token stands for when it comes from an address; empty when it counts for nothing, whatever the reason. */
    Optional<Caller> caller(String token, String address);
}
