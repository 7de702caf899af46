package org.iinkai.api.imports;

import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/** One reading of a file: a check, or the real thing. */
@ProviderType
public interface ImportPass {

    /** The import it belongs to; what a table changes is remembered by it. */
    Id<ImportRun> run();

    /** Columns that the file has. A table leaves alone what stands in none of them. */
    Set<String> columns();

    /** What new records get in columns that the file has not. */
    Map<String, String> defaults();

    /** Says that a row can't be stored, and why; the field of the refusal is the column. */
    void refuse(int line, Refused refusal);

    /**
     * Called between two steps of storing: ends the pass when the person has cancelled it.
     *
     * @param isChecked whether all that can be wrong has been said by now; then a pass that stores all rows or none ends
     *     where any is wrong
     */
    void goOn(boolean isChecked);
}
