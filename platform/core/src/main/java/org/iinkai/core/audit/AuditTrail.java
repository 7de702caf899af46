package org.iinkai.core.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.core.database.Database;

/** Adds entries to the open transaction and shows them. */
public final class AuditTrail implements Audit {

    private final AuditMapper entries;
    private final Access access;
    private final Clock clock;

    private AuditTrail(AuditMapper entries, Access access, Clock clock) {
        this.entries = entries;
        this.access = access;
        this.clock = clock;
    }

    /** The trail in a database. */
    public static AuditTrail in(Database database, Access access, Clock clock) {
        return new AuditTrail(mapper(database), access, clock);
    }

    static AuditMapper mapper(Database database) {
        return database.mappers("core.audit", AuditMapper.class.getClassLoader(), List.of(AuditMapper.class))
                .mapper(AuditMapper.class);
    }

    @Override
    public void record(String action, String subject, String detail) {
        Optional<Caller> caller = CallerScope.current();
        entries.add(new AuditMapper.NewEntry(
                // the database keeps no more, and the chain must find what it hashed
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.map(Caller::account).orElse(""),
                caller.map(Caller::name).orElse(""),
                action,
                subject,
                detail));
    }

    @Override
    public List<AuditEntry> about(String subject, int most) {
        access.require(CoreRight.AUDIT_READ);
        return entries.about(subject, most);
    }

    @Override
    public Optional<AuditEntry> latest(String subject) {
        access.caller();
        return entries.about(subject, 1).stream().findFirst();
    }
}
