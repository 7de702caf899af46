package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;

import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.SignUpRow;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;

/** Certificates of an event: all in one file, and whether people may fetch their own. */
final class EventCertificates extends Div {

    EventCertificates(CalendarEntry entry, Certificates certificates) {
        if (entry.headcount().came() == 0) {
            add(new Paragraph(Words.text("shell.certificates.nobody")));
        } else {
            Anchor all = new Anchor(
                    file(entry, "", out -> certificates.writeAll(entry.id(), out)),
                    Words.text("shell.certificates.all", entry.headcount().came()));
            add(new Paragraph(all));
        }
        Checkbox offered = new Checkbox(Words.text("shell.certificates.offer"), certificates.isOffered(entry.id()));
        offered.addValueChangeListener(change -> {
            certificates.offer(entry.id(), change.getValue());
            Notices.done(change.getValue() ? "shell.certificates.offered" : "shell.certificates.kept-back");
        });
        add(offered);
    }

    /** The certificate of one person. */
    static Anchor of(CalendarEntry entry, SignUpRow row, Certificates certificates) {
        Anchor anchor = new Anchor(
                file(entry, row.name(), out -> certificates.write(row.id(), out)),
                Words.text("shell.certificates.one"));
        anchor.setAriaLabel(Words.text("shell.calendar.of-person", Words.text("shell.certificates.one"), row.name()));
        return anchor;
    }

    /** Writes to the browser. */
    private interface Writer {
        void write(java.io.OutputStream out);
    }

    private static DownloadHandler file(CalendarEntry entry, String person, Writer writer) {
        String name = Words.text("shell.certificates.file") + "_" + CalendarWords.line(entry)
                + (person.isEmpty() ? "" : "_" + person) + ".pdf";
        return event -> {
            event.setFileName(name.replaceAll("[\\\\/:*?\"<>|]", "-"));
            event.setContentType("application/pdf");
            writer.write(event.getOutputStream());
        };
    }
}
