package org.iinkai.core.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.api.error.Forbidden;

/** Who may see and change which events: with the right for all of them, or for those of a body in charge. */
final class EventRights {

    private static final Right READ = CoreRight.EVENTS_READ;
    private static final Right CHANGE = CoreRight.EVENTS_CHANGE;

    private final Access access;
    private final Clock clock;

    EventRights(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    /**
     * What the caller sees, in the form the statements take.
     *
     * @throws Forbidden when it is nothing at all
     */
    Sight sight() {
        Sight sight = sightOrNothing();
        if (!sight.seesAll() && sight.bodies().length == 0) {
            throw new Forbidden(READ.id());
        }
        return sight;
    }

    /** What the caller sees, were it nothing. */
    Sight sightOrNothing() {
        Caller caller = access.caller();
        String[] bodies = caller.grants().bodies(READ.id()).toArray(String[]::new);
        return new Sight(caller.may(READ), caller.may(CHANGE), bodies, caller.person(), LocalDate.now(clock));
    }

    void requireChange(Collection<String> bodies) {
        if (!mayChange(bodies)) {
            throw new Forbidden(CHANGE.id());
        }
    }

    boolean mayChange(Collection<String> bodies) {
        return access.may(CHANGE) || bodies.stream().anyMatch(body -> access.may(CHANGE, body));
    }

    /**
     * What a caller sees.
     *
     * @param seesAll whether events of all bodies are seen
     * @param seesInner whether events that only their bodies see are seen too
     * @param bodies bodies whose events are seen
     * @param person id of the caller in the register; empty when unknown
     */
    @SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares them
    record Sight(boolean seesAll, boolean seesInner, String[] bodies, String person, LocalDate today) {}
}
