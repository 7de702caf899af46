package org.iinkai.web.bridge;

import io.helidon.http.Headers;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.web.visit.Visit;

/** Decides who may open a push socket: upgrades pass none of the door's filters. */
@FunctionalInterface
public interface PushAdmission {

    /** Who opens the socket; empty to refuse. */
    Optional<Caller> admit(Visit visit, Headers headers);
}
