package org.iinkai.ui.shell.imports;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Right;
import org.iinkai.ui.shell.ShellView;

/** The screens for reading files in. */
public final class ImportViews {

    private static final String TITLE = "shell.imports.title";
    private static final String ICON = "upload-alt";
    private static final int ORDER = 840;

    private ImportViews() {}

    /** The screens with their routes. */
    public static List<ShellView> all() {
        Optional<Right> right = Optional.of(CoreRight.DATA_IMPORT);
        return List.of(
                new ShellView("imports", ImportsView.class, TITLE, ICON, ORDER, true, right),
                new ShellView("imports/new", NewImportView.class, TITLE, ICON, ORDER, false, right),
                new ShellView("imports/:id", ImportView.class, TITLE, ICON, ORDER, false, right));
    }
}
