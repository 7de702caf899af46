package org.iinkai.ui.shell.audit;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.audit.RecordedChange;
import org.iinkai.ui.kit.ChangeTable;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** Who did what to a record, with what was before and after: the history on every record's page. */
public final class EntryList extends OrderedList {

    /** Entries, newest first. */
    public EntryList(List<AuditEntry> entries) {
        this(entries, AuditWords::who);
    }

    /**
     * Entries of a record that somebody without an account may change.
     *
     * @param who says who did it
     */
    public EntryList(List<AuditEntry> entries, Function<AuditEntry, String> who) {
        addClassName("iinkai-log");
        entries.forEach(entry -> add(item(entry, who.apply(entry))));
    }

    private static ListItem item(AuditEntry entry, String who) {
        Span head = new Span(Dates.moment(entry.at()) + "　" + who);
        head.addClassName("iinkai-log-head");
        ListItem item = new ListItem(head, new Span("　" + Words.text(entry.action())));
        if (!entry.changes().isEmpty()) {
            String fields = entry.changes().stream()
                    .map(RecordedChange::field)
                    .map(Words::text)
                    .collect(Collectors.joining(Words.text("kit.list.separator")));
            item.add(new NativeDetails(Words.text("shell.audit.fields", fields), new ChangeTable(entry.changes())));
        }
        return item;
    }
}
