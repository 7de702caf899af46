package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.audit.EntryList;

/** Who changed what of a person, newest first; empty for people who may not read it. */
public final class PersonHistory extends Div {
    private static final int MOST = 50;

    private final Audit audit;
    private final boolean mayRead;

    /** Made by the host. */
    public PersonHistory(Audit audit, Access access) {
        this.audit = audit;
        mayRead = access.may(CoreRight.AUDIT_READ);
    }

    void show(Id<Person> person) {
        removeAll();
        if (!mayRead) {
            return;
        }
        List<AuditEntry> entries = audit.about("person:" + person, MOST);
        add(new H2(Words.text("shell.company.history")));
        add(entries.isEmpty() ? new Paragraph(Words.text("shell.company.no-history")) : new EntryList(entries));
    }
}
