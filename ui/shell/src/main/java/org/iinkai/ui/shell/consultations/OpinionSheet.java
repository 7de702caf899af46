package org.iinkai.ui.shell.consultations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultation.State;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.OpinionSeat;
import org.iinkai.api.documents.Opinions;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;

/** The text that is asked about, chapter by chapter, with what was said of each. */
final class OpinionSheet extends Div {

    private final Opinions opinions;
    private final OpinionSeat seat;
    private final Drafts drafts;

    private OpinionSheet(Opinions opinions, OpinionSeat seat, Drafts drafts) {
        this.opinions = opinions;
        this.seat = seat;
        this.drafts = drafts;
        show();
    }

    /** With the person's own opinions, to be written while the consultation is open. */
    static Component toAnswer(Opinions opinions, OpinionSeat seat, Drafts drafts) {
        return new OpinionSheet(opinions, seat, drafts);
    }

    /** Only the text. */
    static Component toRead(List<Chapter> chapters) {
        Section sheet = new Section(new H2(Words.text("shell.consultations.text")));
        chapters.forEach(chapter -> sheet.add(new H3(chapter.title()), prose(chapter.text())));
        return sheet;
    }

    static Div prose(String text) {
        Div prose = new Div(text);
        prose.addClassName("iinkai-prose");
        return prose;
    }

    private void show() {
        Consultation asked = opinions.consultation(seat);
        List<Chapter> chapters = opinions.chapters(seat);
        List<Opinion> own = opinions.own(seat);
        List<Opinion> published = opinions.published(seat);
        Known known = new Known(chapters, own, published, asked.state() == State.OPEN);
        removeAll();
        add(new Paragraph(Words.text(
                switch (asked.state()) {
                    case OPEN -> "shell.opinions.open-lead";
                    case ENDED -> "shell.opinions.ended-lead";
                    case PUBLISHED -> "shell.opinions.published-lead";
                },
                Dates.day(asked.deadline()),
                own.size())));
        Section sheet = new Section(new H2(Words.text("shell.consultations.text")));
        for (int position = 1; position <= chapters.size(); position++) {
            Chapter chapter = chapters.get(position - 1);
            sheet.add(new H3(chapter.title()), prose(chapter.text()));
            fill(sheet, position, known);
        }
        sheet.add(new H3(Words.text("shell.opinions.whole")));
        fill(sheet, 0, known);
        add(sheet);
    }

    /** What there is to show, and whether more can be written. */
    private record Known(List<Chapter> chapters, List<Opinion> own, List<Opinion> published, boolean isOpen) {

        boolean isPublished() {
            return !published.isEmpty();
        }

        List<Opinion> of(int position) {
            return (isPublished() ? published : own)
                    .stream().filter(opinion -> opinion.chapter() == position).toList();
        }
    }

    private void fill(Section sheet, int position, Known known) {
        boolean isPublished = known.isPublished();
        List<Opinion> shown = known.of(position);
        String title = ConsultationWords.chapter(known.chapters(), position);
        if (!shown.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("iinkai-opinions");
            list.getElement()
                    .setAttribute(
                            "aria-label",
                            Words.text(isPublished ? "shell.opinions.of-all" : "shell.opinions.of-own", title));
            shown.forEach(opinion -> list.add(isPublished ? answered(opinion) : mine(opinion, title, known.isOpen())));
            sheet.add(list);
        }
        if (known.isOpen()) {
            Button write = new Button(
                    Words.text("shell.opinions.write"),
                    click -> OpinionForm.write(opinions, seat, drafts, position, title, this::show));
            write.setAriaLabel(Words.text("shell.opinions.write-on", title));
            sheet.add(write);
        } else if (position == 0 && shown.isEmpty()) {
            Paragraph none = new Paragraph(Words.text("shell.opinions.none"));
            none.addClassName("iinkai-quiet");
            sheet.add(none);
        }
    }

    private ListItem mine(Opinion opinion, String title, boolean isOpen) {
        Div when = new Div(Words.text("shell.opinions.own-at", Dates.moment(opinion.at())));
        when.addClassName("iinkai-quiet");
        Div head = new Div(when);
        head.addClassName("iinkai-line");
        if (isOpen) {
            head.add(new ActionMenu()
                    .offer(
                            Words.text("shell.opinions.change"),
                            () -> OpinionForm.change(opinions, seat, drafts, opinion, title, this::show))
                    .offer(Words.text("shell.opinions.take-back"), () -> askToTakeBack(opinion)));
        }
        return new ListItem(head, prose(opinion.text()));
    }

    /** What was said and what became of it. */
    static ListItem answered(Opinion opinion) {
        Div head = new Div(ConsultationWords.badge(opinion));
        head.addClassName("iinkai-line");
        ListItem item = new ListItem(head, prose(opinion.text()));
        if (!opinion.reason().isEmpty()) {
            Div answer = prose(Words.text("shell.opinions.answer-of", opinion.reason()));
            answer.addClassName("iinkai-answer");
            item.add(answer);
        }
        return item;
    }

    private void askToTakeBack(Opinion opinion) {
        Confirm.danger(
                Words.text("shell.opinions.take-back"),
                Words.text("shell.opinions.take-back-question"),
                Words.text("shell.opinions.take-back-verb"),
                () -> {
                    try {
                        opinions.takeBack(seat, opinion.id());
                        Notices.done("shell.opinions.taken-back");
                    } catch (Refused refused) {
                        Notices.refused(refused);
                    }
                    show();
                });
    }
}
