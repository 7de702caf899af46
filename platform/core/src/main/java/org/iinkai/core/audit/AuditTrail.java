package org.iinkai.core.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.audit.RecordChange;
import org.iinkai.api.data.Transactions;
import org.iinkai.core.audit.ChangeLines.Line;
import org.iinkai.core.audit.NewRows.EntryColumns;
import org.iinkai.core.audit.NewRows.NewEntry;
import org.iinkai.core.audit.NewRows.PersonalColumns;
import org.iinkai.core.audit.NewRows.Written;
import org.iinkai.core.database.Database;
import org.iinkai.core.database.MapperSet;

/** Adds entries to the open transaction and shows them. */
public final class AuditTrail implements Audit {

    private static final int LONGEST = 4_000;

    private final AuditMapper entries;
    private final LogMapper log;
    private final Transactions transactions;
    private final Access access;
    private final Clock clock;

    private AuditTrail(MapperSet mappers, Transactions transactions, Access access, Clock clock) {
        this.transactions = transactions;
        this.entries = mappers.mapper(AuditMapper.class);
        this.log = mappers.mapper(LogMapper.class);
        this.access = access;
        this.clock = clock;
    }

    /** The trail in a database. */
    public static AuditTrail in(Database database, Access access, Clock clock) {
        return new AuditTrail(mappers(database), database.transactions(), access, clock);
    }

    static MapperSet mappers(Database database) {
        return database.mappers(
                "core.audit", AuditMapper.class.getClassLoader(), List.of(AuditMapper.class, LogMapper.class));
    }

    @Override
    public void record(String action, String subject, String detail) {
        record(action, subject, detail, List.of());
    }

    @Override
    public void record(String action, String subject, String detail, List<FieldChange> changes) {
        Written written = written(changes);
        NewEntry entry = entry(action, subject, detail, 0, written.lines());
        if (written.personal().isEmpty()) {
            entries.add(entry);
        } else {
            entries.addWithPersonal(entry, new PersonalColumns(written.personal()));
        }
    }

    @Override
    public void recordAll(List<RecordChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Written> written =
                changes.stream().map(change -> written(change.changes())).toList();
        // numbers are given in the order of the rows
        List<Long> numbers = entries.addAll(entry("", "", "", 0, ""), new EntryColumns(changes, written)).stream()
                .sorted()
                .toList();
        List<PersonalValue> personal = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            long number = numbers.get(i);
            written.get(i).personal().forEach(value -> personal.add(value.of(number)));
        }
        if (!personal.isEmpty()) {
            entries.addPersonal(new PersonalColumns(personal));
        }
    }

    private static Written written(List<FieldChange> changes) {
        List<Line> lines = new ArrayList<>();
        List<PersonalValue> personal = new ArrayList<>();
        for (FieldChange change : changes) {
            if (change.isPersonal()) {
                PersonalValue value =
                        PersonalValue.fresh(lines.size(), bounded(change.before()), bounded(change.after()));
                personal.add(value);
                lines.add(new Line.Hashed(change.field(), value.hash(change.field())));
            } else {
                lines.add(new Line.Plain(change.field(), bounded(change.before()), bounded(change.after())));
            }
        }
        return new Written(ChangeLines.write(lines), personal);
    }

    @Override
    public void accessed(PersonalUse use, String subject, String detail, long count) {
        boolean isSomebody = CallerScope.current()
                .filter(caller ->
                        !caller.account().isEmpty() || !caller.address().isEmpty())
                .isPresent();
        if (isSomebody && count > 0) {
            // what was read was perhaps read by a transaction that can't write
            NewEntry entry = entry(use.action(), subject, detail, count, "");
            transactions.afterCommit(() -> entries.add(entry));
        }
    }

    @Override
    public int erase(String subject) {
        int erased = log.erase(subject);
        if (erased > 0) {
            record("core.audit.values-erased", subject, Integer.toString(erased));
        }
        return erased;
    }

    @Override
    public List<AuditEntry> about(String subject, int most) {
        access.require(CoreRight.AUDIT_READ);
        return new Entries(log).shown(log.about(subject, most));
    }

    private NewEntry entry(String action, String subject, String detail, long people, String changes) {
        Optional<Caller> caller = CallerScope.current();
        return new NewEntry(
                // the database keeps no more, and the chain must find what it hashed
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.map(Caller::account).orElse(""),
                caller.map(Caller::name).orElse(""),
                caller.map(Caller::address).orElse(""),
                action,
                subject,
                detail,
                people,
                changes);
    }

    private static String bounded(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    @Override
    public Optional<AuditEntry> latest(String subject) {
        access.caller();
        return new Entries(log)
                .shown(log.about(subject, 1)).stream().findFirst().map(AuditTrail::withoutValues);
    }

    /** Who and when is told to anybody; the values are for those who may read the log. */
    private static AuditEntry withoutValues(AuditEntry entry) {
        return new AuditEntry(
                entry.number(),
                entry.at(),
                entry.account(),
                entry.by(),
                "",
                entry.action(),
                entry.subject(),
                "",
                0,
                List.of());
    }
}
