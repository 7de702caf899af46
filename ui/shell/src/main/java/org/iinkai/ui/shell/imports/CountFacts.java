package org.iinkai.ui.shell.imports;

import org.iinkai.api.imports.ImportCounts;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Words;

/** How rows came out. */
final class CountFacts extends Facts {

    /** @param isDetailed whether the table tells new rows from changed ones */
    CountFacts(ImportCounts counts, boolean isDetailed) {
        add(Words.text("shell.imports.column.rows"), ImportWords.rows(counts.rows()));
        if (isDetailed) {
            add(Words.text("shell.imports.column.added"), ImportWords.rows(counts.added()));
            add(Words.text("shell.imports.column.changed"), ImportWords.rows(counts.changed()));
            add(Words.text("shell.imports.unchanged"), ImportWords.rows(counts.unchanged()));
        }
        add(Words.text("shell.imports.column.failing"), ImportWords.rows(counts.failing()));
    }
}
