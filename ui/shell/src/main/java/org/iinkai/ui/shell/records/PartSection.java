package org.iinkai.ui.shell.records;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.iinkai.api.records.PartAnswer;
import org.iinkai.api.records.RecordPart;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** One module's answer about a record. */
final class PartSection extends Section {
    private final String title;

    PartSection(PartAnswer answer, Runnable again) {
        this.title = Words.text(answer.title());
        addClassName("iinkai-part");
        getElement().setAttribute("aria-label", title);
        Div head = new Div(new H2(title));
        head.addClassName("iinkai-part-head");
        add(head);
        switch (answer) {
            case PartAnswer.Known known -> show(known.part(), head);
            case PartAnswer.Late late -> excuse(Words.text("shell.parts.late", title), again);
            case PartAnswer.Failed failed -> excuse(Words.text("shell.parts.failed", title), again);
        }
    }

    private void show(RecordPart part, Div head) {
        if (!part.sum().isEmpty()) {
            Span sum = new Span(Words.text(part.sum()));
            sum.addClassName("iinkai-part-sum");
            head.add(sum);
        }
        if (part.lines().isEmpty()) {
            add(quiet(Words.text("shell.parts.nothing")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("iinkai-part-lines");
        part.lines().forEach(line -> lines.add(line(line)));
        add(lines);
        if (part.count() > part.lines().size()) {
            add(part.all().isEmpty() ? quiet(Words.text("shell.parts.count", part.count())) : all(part));
        }
    }

    private Component all(RecordPart part) {
        Anchor all = new Anchor(part.all(), Words.text("shell.parts.all", part.count()));
        all.setAriaLabel(Words.text("shell.parts.all-of", title, part.count()));
        return all;
    }

    private static ListItem line(RecordPart.Line line) {
        String text = Words.text(line.text());
        Span day = new Span(line.day().map(Dates::day).orElse(""));
        day.addClassName("iinkai-part-day");
        Span what = new Span(line.path().isEmpty() ? new Text(text) : new Anchor(line.path(), text));
        what.addClassName("iinkai-part-text");
        ListItem item = new ListItem(day, what);
        if (!line.status().isEmpty()) {
            Span status = new Span(Words.text(line.status()));
            status.addClassName("iinkai-part-status");
            item.add(status);
        }
        return item;
    }

    private void excuse(String sentence, Runnable again) {
        Paragraph excuse = new Paragraph(sentence);
        excuse.addClassName("iinkai-part-excuse");
        excuse.getElement().setAttribute("role", "alert");
        Button retry = new Button(Words.text("shell.parts.again"), click -> again.run());
        retry.setAriaLabel(Words.text("shell.parts.again-of", title));
        retry.setDisableOnClick(true);
        add(excuse, retry);
    }

    private static Paragraph quiet(String text) {
        Paragraph quiet = new Paragraph(text);
        quiet.addClassName("iinkai-quiet");
        return quiet;
    }
}
