package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.iinkai.api.access.Access;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Meeting;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.documents.PaperDrop;

/** The papers of a meeting that belong to none of its items, and where more are dropped. */
final class MeetingPapers extends Div {

    private final Meetings meetings;
    private final CalendarEntry entry;
    // the number of the item that dropped papers belong to; 0 for none
    private int item;

    MeetingPapers(Meetings meetings, CalendarEntry entry) {
        this.meetings = meetings;
        this.entry = entry;
    }

    /** Shows them; each as a link to its document. */
    MeetingPapers show(Meeting meeting, List<Paper> papers) {
        Set<Id<Document>> placed = new HashSet<>();
        meeting.agenda().forEach(each -> placed.addAll(each.papers()));
        List<Paper> others =
                papers.stream().filter(paper -> !placed.contains(paper.id())).toList();
        if (!others.isEmpty()) {
            add(new Paragraph(Words.text("shell.meetings.papers-others")), links(others));
        } else if (papers.isEmpty()) {
            add(MeetingWords.quiet("shell.meetings.papers-none"));
        }
        return this;
    }

    /** Lets papers be dropped, for one of the items or for none. */
    MeetingPapers offer(Meeting meeting, Documents documents, Bodies bodies, Access access, Runnable again) {
        Optional<PaperDrop> drop = PaperDrop.on(
                documents,
                bodies,
                access,
                Papers.subject(entry.id()),
                entry.bodies(),
                new PaperDrop.Then(this::place, again));
        drop.ifPresent(place -> {
            if (!meeting.agenda().isEmpty()) {
                add(itemChoice(meeting.agenda()));
            }
            add(place);
        });
        return this;
    }

    private Select<Integer> itemChoice(List<AgendaItem> agenda) {
        Select<Integer> choice = new Select<>();
        choice.setLabel(Words.text("shell.meetings.papers-item"));
        choice.setItems(IntStream.rangeClosed(0, agenda.size()).boxed().toList());
        choice.setItemLabelGenerator(number -> number == 0
                ? Words.text("shell.meetings.papers-item-none")
                : number + ". " + agenda.get(number - 1).title());
        choice.setValue(item);
        choice.addValueChangeListener(change -> item = change.getValue());
        return choice;
    }

    /** A paper that can't be put to its item stays with the meeting. */
    private void place(Id<Document> paper) {
        Meeting now = meetings.meeting(entry.id());
        if (item == 0 || item > now.agenda().size()) {
            return;
        }
        List<AgendaItem> agenda = new ArrayList<>(now.agenda());
        agenda.set(item - 1, agenda.get(item - 1).with(paper));
        try {
            meetings.save(entry.id(), agenda, now.minutes(), now.version());
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    /** Papers one below the other; of those that the person may not see only that they are there. */
    static Component links(List<Paper> papers) {
        Div links = new Div();
        links.addClassName("iinkai-papers");
        papers.forEach(paper -> links.add(new Div(
                paper.isSeen()
                        ? new Anchor(PaperDrop.path(paper.id()), paper.title())
                        : new Span(Words.text("shell.meetings.paper-unseen")))));
        return links;
    }
}
