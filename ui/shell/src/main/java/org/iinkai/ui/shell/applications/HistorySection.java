package org.iinkai.ui.shell.applications;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;

import org.iinkai.api.applications.Step;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.audit.EntryList;

/** The states an application went through with their words, and who did what to it. */
final class HistorySection extends Section {

    HistorySection(List<Step> steps, List<AuditEntry> entries) {
        addClassName("iinkai-section");
        add(new H2(Words.text("shell.applications.steps")), list(steps, HistorySection::item));
        if (!entries.isEmpty()) {
            add(new H2(Words.text("shell.applications.history")), new EntryList(entries, HistorySection::who));
        }
    }

    private static <T> OrderedList list(List<T> things, Function<T, ListItem> item) {
        OrderedList list = new OrderedList();
        list.addClassName("iinkai-log");
        things.forEach(thing -> list.add(item.apply(thing)));
        return list;
    }

    private static ListItem item(Step step) {
        String by = step.by().isEmpty() ? Words.text("shell.applications.by-applicant") : step.by();
        Span head = new Span(String.join("　", Dates.day(step.on()), ApplicationWords.state(step.state()), by));
        head.addClassName("iinkai-log-head");
        ListItem item = new ListItem(head);
        if (!step.note().isEmpty()) {
            item.add(new Paragraph(step.note()));
        }
        return item;
    }

    private static String who(AuditEntry entry) {
        return entry.by().isEmpty() ? Words.text("shell.applications.by-applicant") : entry.by();
    }
}
