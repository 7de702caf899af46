package org.iinkai.web;

import java.util.Optional;

import org.iinkai.api.access.Caller;

/** Knows the token by which the command line of this machine calls the REST interface. */
@FunctionalInterface
public interface ControlToken {

    /** Whom the token stands for; empty when it is wrong. */
    Optional<Caller> caller(String token);
}
