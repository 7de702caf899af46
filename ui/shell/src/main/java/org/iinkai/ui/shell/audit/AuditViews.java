package org.iinkai.ui.shell.audit;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of the record of changes and where they stand in the menu. */
public final class AuditViews {
    private static final String TITLE = "shell.audit.title";
    private static final String ICON = "time-backward";
    private static final int PLACE = 870;

    private AuditViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                new ShellView("audit", AuditView.class, TITLE, ICON, PLACE, true, Optional.of(CoreRight.AUDIT_READ)),
                new ShellView(
                        "audit/check",
                        AuditCheckView.class,
                        "shell.audit.check-title",
                        ICON,
                        PLACE,
                        false,
                        Optional.of(CoreRight.AUDIT_READ)),
                new ShellView(
                        "audit/:number([0-9]+)",
                        AuditEntryView.class,
                        TITLE,
                        ICON,
                        PLACE,
                        false,
                        Optional.of(CoreRight.AUDIT_READ)));
    }
}
