package org.iinkai.ui.shell.search;

import org.iinkai.api.search.Findings;
import org.iinkai.ui.kit.Words;

/** Says who gave no answer. */
final class SilentText {
    private SilentText() {}

    static String of(Findings.Silent silent) {
        String name = Words.text(silent.name());
        return silent.isLate() ? Words.text("shell.search.late", name) : Words.text("shell.search.failed", name);
    }
}
