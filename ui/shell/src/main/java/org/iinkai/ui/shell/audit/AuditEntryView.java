package org.iinkai.ui.shell.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.audit.RecordedChange;
import org.iinkai.api.error.NotFound;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.ChangeTable;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** One entry: who, when, from where, what, and what was before and after. */
public final class AuditEntryView extends Div implements BeforeEnterObserver {

    private final AuditLog log;

    /** Made by the host. */
    public AuditEntryView(AuditLog log) {
        this.log = log;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get("number").orElse("");
        if (!number.matches("[0-9]{1,18}")) {
            throw new NotFound("audit entry");
        }
        show(log.entry(Long.parseLong(number)));
    }

    private void show(AuditEntry entry) {
        removeAll();
        add(
                new BackLink("audit", Words.text("shell.audit.back")),
                new PageHeader(Words.text(entry.action())),
                facts(entry),
                new H2(Words.text("kit.changes.title")));
        add(
                entry.changes().isEmpty()
                        ? new Paragraph(Words.text("shell.audit.no-changes"))
                        : new ChangeTable(entry.changes()));
        if (entry.changes().stream().anyMatch(RecordedChange::isErased)) {
            add(new Paragraph(Words.text("shell.audit.erased-note")));
        }
    }

    private static Facts facts(AuditEntry entry) {
        Facts facts = new Facts()
                .add(Words.text("shell.audit.column.at"), Dates.moment(entry.at()))
                .add(Words.text("shell.audit.column.who"), who(entry))
                .add(Words.text("shell.audit.column.address"), entry.address())
                .add(Words.text("shell.audit.column.kind"), record(entry))
                .add(Words.text("shell.audit.column.detail"), entry.detail());
        if (entry.count() > 0) {
            facts.add(Words.text("shell.audit.count"), Words.text("shell.audit.people", entry.count()));
        }
        return facts.add(Words.text("shell.audit.number"), Long.toString(entry.number()));
    }

    private static Component who(AuditEntry entry) {
        return entry.account().isEmpty()
                ? new Span(AuditWords.who(entry))
                : new Span(
                        new Span(AuditWords.who(entry) + "　"),
                        new Anchor("audit?person=" + entry.account(), Words.text("shell.audit.of-person")));
    }

    private static Component record(AuditEntry entry) {
        Span shown = new Span(new Span(AuditWords.kind(entry.kind()) + "　" + entry.record() + "　"));
        RecordPaths.of(entry)
                .ifPresent(path -> shown.add(new Anchor(path, Words.text("shell.audit.to-record")), new Span("　")));
        shown.add(new Anchor("audit?record=" + entry.subject(), Words.text("shell.audit.of-record")));
        return shown;
    }
}
