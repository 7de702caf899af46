package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Membership;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.audit.EntryList;

/** Who changed what of a company and its memberships, newest first; empty for people who may not read it. */
public final class CompanyHistory extends Div {
    private static final int MOST = 50;

    private final Audit audit;
    private final boolean mayRead;

    /** Made by the host. */
    public CompanyHistory(Audit audit, Access access) {
        this.audit = audit;
        mayRead = access.may(CoreRight.AUDIT_READ);
    }

    void show(Company company, List<Membership> memberships) {
        removeAll();
        if (mayRead) {
            List<AuditEntry> entries = Stream.concat(
                            Stream.of("company:" + company.id()),
                            memberships.stream().map(membership -> "membership:" + membership.id()))
                    .flatMap(subject -> audit.about(subject, MOST).stream())
                    .sorted(Comparator.comparingLong(AuditEntry::number).reversed())
                    .limit(MOST)
                    .toList();
            add(new H2(Words.text("shell.company.history")));
            add(entries.isEmpty() ? new Paragraph(Words.text("shell.company.no-history")) : new EntryList(entries));
        }
    }
}
