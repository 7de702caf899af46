package org.iinkai.ui.shell.accounts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.audit.EntryList;

/** Who did what to an account or a role, newest first; empty for people who may not read it. */
public final class AccountHistory extends Div {
    private static final int MOST = 50;

    private final Audit audit;
    private final boolean mayRead;

    /** Made by the host. */
    public AccountHistory(Audit audit, Access access) {
        this.audit = audit;
        mayRead = access.may(CoreRight.AUDIT_READ);
    }

    void show(String subject) {
        removeAll();
        if (!mayRead) {
            return;
        }
        List<AuditEntry> entries = audit.about(subject, MOST);
        add(new H2(Words.text("shell.company.history")));
        add(entries.isEmpty() ? new Paragraph(Words.text("shell.company.no-history")) : new EntryList(entries));
    }
}
