package org.iinkai.core.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.api.error.Forbidden;

/** Who may see and change which documents: with the right for all of them, or for those of a body. */
public final class DocumentRights {

    private static final Right READ = CoreRight.DOCUMENTS_READ;
    private static final Right CHANGE = CoreRight.DOCUMENTS_CHANGE;
    private static final Right APPROVE = CoreRight.DOCUMENTS_APPROVE;

    private final Access access;
    private final Clock clock;
    private final DocumentMapper mapper;

    DocumentRights(Access access, Clock clock, DocumentMapper mapper) {
        this.access = access;
        this.clock = clock;
        this.mapper = mapper;
    }

    /**
     * What the caller sees, in the form the statements take.
     *
     * @throws Forbidden when it is nothing at all
     */
    public Sight sight() {
        Caller caller = access.caller();
        boolean maySee = access.maySomewhere(READ) || access.maySomewhere(CHANGE) || access.maySomewhere(APPROVE);
        if (!maySee) {
            throw new Forbidden(READ.id());
        }
        Set<String> changes = caller.grants().bodies(CHANGE.id());
        Set<String> approves = caller.grants().bodies(APPROVE.id());
        Set<String> bodies = new LinkedHashSet<>(changes);
        bodies.addAll(caller.grants().bodies(READ.id()));
        if (!caller.person().isEmpty()) {
            bodies.addAll(mapper.bodiesOf(caller.person(), LocalDate.now(clock)));
        }
        return new Sight(
                caller.may(CHANGE),
                bodies.toArray(String[]::new),
                changes.toArray(String[]::new),
                caller.may(APPROVE),
                approves.toArray(String[]::new));
    }

    void requireChange(String body) {
        if (!mayChange(body)) {
            throw new Forbidden(CHANGE.id());
        }
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

    boolean mayChange(String body) {
        return access.may(CHANGE) || (!body.isEmpty() && access.may(CHANGE, body));
    }

    boolean mayApprove(String body) {
        return access.may(APPROVE, body);
    }

    /**
     * What a caller sees.
     *
     * @param seesAll whether everything is seen
     * @param bodies bodies whose documents are seen whole
     * @param changes bodies whose documents may be changed
     * @param approvesAll whether what waits for any approval is seen
     * @param approves bodies for which what waits for approval is seen
     */
    @SuppressWarnings("ArrayRecordComponent") // for the driver only; nobody compares them
    public record Sight(boolean seesAll, String[] bodies, String[] changes, boolean approvesAll, String[] approves) {}
}
