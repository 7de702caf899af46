package org.iinkai.gallery.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.LocalDate;

import org.iinkai.gallery.DueDates;
import org.iinkai.gallery.Notices;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** How to borrow equipment, for whoever is signed in, and what the desk has to say. */
public final class GuideView extends Div {

    GuideView(DueDates dueDates, Notices notices, Clock clock) {
        addClassName("iinkai-page");
        LocalDate today = LocalDate.now(clock);
        add(
                new PageHeader(Words.text("gallery.guide.title")).lead(Words.text("gallery.guide.lead")),
                new Facts()
                        .add(Words.text("gallery.guide.due"), Dates.day(dueDates.after(today)))
                        .add(
                                Words.text("gallery.guide.closed"),
                                Words.text(dueDates.areTold() ? "gallery.guide.told" : "gallery.guide.weekends")));
        notices.latest().forEach(notice -> add(section(notice)));
    }

    private static Section section(Notices.Notice notice) {
        Paragraph text = new Paragraph(notice.body());
        text.addClassName("iinkai-lines");
        Paragraph day = new Paragraph(Dates.moment(notice.postedAt()));
        day.addClassName("iinkai-quiet");
        return new Section(new H2(notice.title()), text, day);
    }
}
