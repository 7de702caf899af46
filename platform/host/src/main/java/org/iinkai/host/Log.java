package org.iinkai.host;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.host.Plugins;
import org.iinkai.host.lifecycle.Fault;
import org.iinkai.host.store.BundleStore;

/** A change under way, to be noted with its result and how long it took. */
record Log(Clock clock, Instant begun, String id, String action, String from, String to) {

    static final String OK = "ok";
    static final String FAILED = "failed";
    static final String RETURNED = "returned";

    static Log begin(Clock clock, String id, String action, String from, String to) {
        return new Log(clock, clock.instant(), id, action, from, to);
    }

    BundleStore.Note end(Optional<Fault> fault) {
        return end(fault.isPresent() ? FAILED : OK, fault);
    }

    BundleStore.Note end(String result, Optional<Fault> fault) {
        String by = CallerScope.current().map(Caller::name).orElse("");
        long milliseconds = Duration.between(begun, clock.instant()).toMillis();
        String details = fault.map(Fault::getMessage).orElse("");
        return new BundleStore.Note(new Plugins.Change(begun, by, id, action, from, to, result, milliseconds), details);
    }
}
