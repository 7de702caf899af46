package org.iinkai.core.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.core.imports.file.RawRow;
import org.iinkai.core.imports.file.RowFile;

/** A file of rows below a header; rows above the header, such as a title, don't count. */
final class FileRows {

    static final int MOST_COLUMNS = 200;

    private static final int LOOKED_AT = 10;
    private static final int SHOWN = 20;

    private final RowFile file;
    private final Headers headers;

    FileRows(Path path, Headers headers) {
        this.file = RowFile.of(path);
        this.headers = headers;
    }

    RowFile file() {
        return file;
    }

    /** The beginning of a file: the header and the first rows below it. */
    record Start(RawRow header, List<RawRow> rows) {}

    /**
     * The beginning of the file.
     *
     * @throws Refused when it has no header
     */
    Start start(ImportPlan plan) {
        List<RawRow> first = new ArrayList<>();
        file.read(plan, row -> {
            first.add(row);
            return first.size() < LOOKED_AT + SHOWN;
        });
        if (first.isEmpty()) {
            throw new Refused("core.refused.import-no-header");
        }
        int header = headers.headerOf(first.subList(0, Math.min(LOOKED_AT, first.size())));
        RawRow found = first.get(header);
        if (found.cells().size() > MOST_COLUMNS) {
            throw new Refused("core.refused.import-columns-many", MOST_COLUMNS);
        }
        List<RawRow> below = first.subList(header + 1, Math.min(header + 1 + SHOWN, first.size()));
        return new Start(found, List.copyOf(below));
    }

    /** Gives all rows below the header. */
    void read(ImportPlan plan, Consumer<RawRow> taker) {
        int header = start(plan).header().line();
        file.read(plan, row -> {
            if (row.line() > header) {
                taker.accept(row);
            }
            return true;
        });
    }

    /** Whether rows end where their last cell is, as in a workbook. */
    boolean isPadded() {
        return !file.sheets().isEmpty();
    }
}
