package org.iinkai.core.publishing;

import java.util.LinkedHashSet;
import java.util.Set;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.api.error.Forbidden;

/** Who may see, change and approve which publications: with the right for all of them, or for those of a body. */
record PublishingRights(Access access) {

    private static final Right READ = CoreRight.PUBLISHING_READ;
    private static final Right CHANGE = CoreRight.PUBLISHING_CHANGE;
    private static final Right APPROVE = CoreRight.PUBLISHING_APPROVE;

    /**
     * What the caller sees, in the form the statements take.
     *
     * @throws Forbidden when it is nothing at all
     */
    Sight sight() {
        Caller caller = access.caller();
        Set<String> bodies = new LinkedHashSet<>();
        boolean seesAll = false;
        for (Right right : new Right[] {READ, CHANGE, APPROVE}) {
            seesAll |= access.may(right);
            bodies.addAll(caller.grants().bodies(right.id()));
        }
        if (!seesAll && bodies.isEmpty()) {
            throw new Forbidden(READ.id());
        }
        return new Sight(seesAll, bodies.toArray(String[]::new));
    }

    /** Whether the caller sees any. */
    boolean maySee() {
        return access.maySomewhere(READ) || access.maySomewhere(CHANGE) || access.maySomewhere(APPROVE);
    }

    boolean mayChange(String body) {
        return may(CHANGE, body);
    }

    boolean mayApprove(String body) {
        return may(APPROVE, body);
    }

    private boolean may(Right right, String body) {
        return access.may(right) || (!body.isEmpty() && access.may(right, body));
    }

    void requireChange(String body) {
        if (!mayChange(body)) {
            throw new Forbidden(CHANGE.id());
        }
    }

    void requireChangeOfAll() {
        access.require(CHANGE);
    }

    /** Before anything is looked up: without the right anywhere nothing is told. */
    void requireChangeSomewhere() {
        if (!access.maySomewhere(CHANGE)) {
            access.require(CHANGE);
        }
    }

    void requireApproveSomewhere() {
        if (!access.maySomewhere(APPROVE)) {
            access.require(APPROVE);
        }
    }

    void requireApprove(String body) {
        if (!mayApprove(body)) {
            throw new Forbidden(APPROVE.id());
        }
    }

    /**
     * What a caller sees.
     *
     * @param seesAll whether publications of all bodies are seen
     * @param bodies bodies whose publications are seen
     */
    @SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares them
    record Sight(boolean seesAll, String[] bodies) {}
}
