package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.letters.IssuedLetter;
import org.iinkai.api.letters.LetterFormat;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalMail;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** Letters the association issued to a company, and mails it sent to its contacts. */
final class Correspondence extends Div {

    private static final int MAILS = 10;

    Correspondence(Id<Company> company, Portal portal) {
        List<IssuedLetter> letters = portal.letters(company);
        if (!letters.isEmpty()) {
            UnorderedList list = list();
            letters.forEach(letter -> list.add(
                    line(Dates.day(letter.on()), new Span(download(company, letter, portal)), letter.addressee())));
            add(new Section(new H2(Words.text("shell.portal.letters")), list));
        }
        List<PortalMail> mails = portal.mails(company, MAILS);
        Section section = new Section(new H2(Words.text("shell.portal.mails")));
        if (mails.isEmpty()) {
            Paragraph none = new Paragraph(Words.text("shell.portal.no-mails"));
            none.addClassName("iinkai-quiet");
            section.add(none);
        } else {
            UnorderedList list = list();
            mails.forEach(mail -> list.add(line(
                    Dates.moment(mail.at()), new Span(mail.subjectLine()), Words.text("shell.portal.to", mail.to()))));
            section.add(list);
        }
        add(section);
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("iinkai-part-lines");
        return list;
    }

    private static ListItem line(String when, Span what, String more) {
        Span day = new Span(when);
        day.addClassName("iinkai-part-day");
        what.addClassName("iinkai-part-text");
        Span status = new Span(more);
        status.addClassName("iinkai-part-status");
        return new ListItem(day, what, status);
    }

    private static Anchor download(Id<Company> company, IssuedLetter letter, Portal portal) {
        DownloadHandler handler = event -> {
            String day = DateTimeFormatter.BASIC_ISO_DATE.format(letter.on());
            event.setFileName(letter.title() + "_" + letter.addressee() + "_" + day + ".pdf");
            event.setContentType(LetterFormat.PDF.mediaType());
            portal.write(company, letter.id(), event.getOutputStream());
        };
        return new Anchor(handler, Words.text("shell.portal.letter", letter.title()));
    }
}
