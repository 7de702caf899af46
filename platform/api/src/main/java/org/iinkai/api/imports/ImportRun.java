package org.iinkai.api.imports;

import java.time.Instant;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A file on its way into the product, from its arrival on.
 *
 * @param table the table it is read into
 * @param file its name
 * @param by who brought it
 * @param at when it came
 * @param done rows that the work under way has dealt with
 * @param counts how the rows came out, of the check or of the import, whichever was last
 * @param failure message key of why it failed; empty when it did not
 * @param ended when the import ended
 * @param undoneBy who has undone it; empty while it stands
 * @param isUndoable whether it can still be undone
 */
public record ImportRun(
        Id<ImportRun> id,
        String table,
        String file,
        String by,
        Instant at,
        State state,
        ImportPlan plan,
        int done,
        ImportCounts counts,
        String failure,
        Optional<Instant> ended,
        String undoneBy,
        boolean isUndoable) {

    /** How far it is. */
    public enum State {
        /** The file is there; how to read it can be changed. */
        OPEN,
        /** All rows are being tried, nothing is stored. */
        CHECKING,
        /** It is known how the rows would come out. */
        CHECKED,
        /** Rows are being stored. */
        RUNNING,
        /** It is being taken back. */
        UNDOING,
        /** What could be stored is stored. */
        DONE,
        /** Nothing is stored, for a reason that is told. */
        FAILED,
        /** The person ended it; nothing is stored. */
        CANCELLED,
        /** What it had changed is as it was before. */
        UNDONE;

        /** Whether something is under way. */
        public boolean isBusy() {
            return this == CHECKING || this == RUNNING || this == UNDOING;
        }
    }
}
