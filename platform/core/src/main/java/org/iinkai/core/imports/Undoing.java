package org.iinkai.core.imports;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.core.part.Foundation;

/** Takes imports back: all that one did, or nothing. */
final class Undoing {

    /** Something else refers to a record, or has taken what it was known by. */
    private static final Set<String> IN_USE = Set.of("23503", "23505");

    private static final int NAMED = 5;

    private final Foundation foundation;
    private final UndoMapper changes;
    private final ImportTrail trail;
    private final RunMapper runs;

    Undoing(Foundation foundation, UndoMapper changes, RunMapper runs) {
        this.foundation = foundation;
        this.changes = changes;
        this.trail = ImportTrail.in(foundation);
        this.runs = runs;
    }

    /**
     * Makes sure that what an import did can be taken back.
     *
     * @throws Refused naming records that were changed since
     */
    void check(Id<ImportRun> run) {
        List<String> names = changes.changedSince(run, NAMED + 1);
        if (names.size() > NAMED) {
            throw new Refused("core.refused.import-changed-many", String.join("、", names.subList(0, NAMED)));
        }
        if (!names.isEmpty()) {
            throw new Refused("core.refused.import-changed", String.join("、", names));
        }
    }

    /** Takes it back, in a transaction of its own. */
    void run(Pass pass, String table) {
        Id<ImportRun> run = pass.run();
        try {
            foundation.transactions().write(() -> {
                pass.breakableBy(foundation.database().statementBreaker());
                check(run);
                trail.takenBack(run);
                takeBack(run);
                pass.goOn(false);
                changes.forget(run);
                foundation.audit().record("core.audit.import-undone", "import:" + table, run.toString());
                runs.undone(run, CallerScope.current().map(Caller::name).orElse(""));
            });
        } catch (RuntimeException e) {
            throw isInUse(e) ? new Refused("core.refused.import-used") : e;
        }
    }

    private void takeBack(Id<ImportRun> run) {
        changes.keepPlans();
        changes.removeContacts(run);
        changes.restoreContacts(run);
        changes.removeAffiliations(run);
        changes.restoreAffiliations(run);
        changes.removeMemberships(run);
        changes.restoreMemberships(run);
        changes.removePeople(run);
        changes.restorePeople(run);
        changes.removeCompanies(run);
        changes.restoreCompanies(run);
    }

    private static boolean isInUse(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && IN_USE.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
