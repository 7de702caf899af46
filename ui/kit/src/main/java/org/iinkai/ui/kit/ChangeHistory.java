package org.iinkai.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

import org.iinkai.api.audit.AuditEntry;

/** Who did what to a record, newest first. */
public final class ChangeHistory extends Section {

    /** The entries as they are, the newest first. */
    public ChangeHistory(List<AuditEntry> entries) {
        addClassName("iinkai-history");
        add(new H2(Words.text("kit.record.history")));
        add(entries.isEmpty() ? new Paragraph(Words.text("kit.record.no-history")) : table(entries));
    }

    private static Component table(List<AuditEntry> entries) {
        SmallTable table = new SmallTable(
                Words.text("kit.record.history"),
                Words.text("kit.record.history-at"),
                Words.text("kit.record.history-what"),
                Words.text("kit.record.history-by"));
        for (AuditEntry entry : entries) {
            table.row(
                    SmallTable.text(Dates.moment(entry.at())),
                    SmallTable.text(Words.text(entry.action())),
                    SmallTable.text(entry.by()));
        }
        return table;
    }
}
