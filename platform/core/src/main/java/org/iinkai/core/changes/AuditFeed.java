package org.iinkai.core.changes;

import java.util.List;
import java.util.Map;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.changes.Change;
import org.iinkai.api.changes.ChangeFeed;
import org.iinkai.api.changes.Changes;
import org.iinkai.api.error.Refused;
import org.iinkai.core.audit.AuditChain;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** The feed, read by the positions of the seals. */
public final class AuditFeed implements Changes {

    /** Positions looked through at most for one part, where few of them are of kinds the caller may see. */
    private static final int WINDOW = 20_000;

    private final Foundation foundation;
    private final Access access;
    private final AuditChain chain;
    private final ChangeMapper changes;

    private AuditFeed(Foundation foundation, AuditChain chain, ChangeMapper changes) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.chain = chain;
        this.changes = changes;
    }

    /** The part of the core that tells what changed. */
    public static Part in(Foundation foundation, AuditChain chain) {
        ChangeMapper mapper = foundation
                .database()
                .mappers("core.changes", ChangeMapper.class.getClassLoader(), List.of(ChangeMapper.class))
                .mapper(ChangeMapper.class);
        return new Part(Map.of(Changes.class, new AuditFeed(foundation, chain, mapper)), Map.of());
    }

    @Override
    public ChangeFeed after(long position, int most) {
        access.caller();
        if (position < 0) {
            throw new Refused("core.refused.feed-position", Long.toString(position)).at("after");
        }
        if (most < 1 || most > MOST) {
            throw new Refused("core.refused.feed-size", MOST).at("limit");
        }
        chain.seal();
        return foundation.transactions().read(() -> part(position, most));
    }

    private ChangeFeed part(long position, int most) {
        long last = changes.last();
        if (position > last) {
            throw new Refused("core.refused.feed-position", Long.toString(position)).at("after");
        }
        long upTo = Math.min(last, position + WINDOW);
        List<Change> found =
                changes.between(position, upTo, access.may(CoreRight.AUDIT_READ), ReadableKinds.of(access), most);
        long next = found.size() == most ? found.getLast().position() : upTo;
        return new ChangeFeed(found, next, next < last);
    }
}
