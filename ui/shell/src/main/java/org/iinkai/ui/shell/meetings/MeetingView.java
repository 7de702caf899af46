package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.AgendaItem;
import org.iinkai.api.calendar.Attendee;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Meeting;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.People;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.RecordPage;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.calendar.CalendarWords;

/** One meeting: its agenda, who was there, the minutes, and what was given somebody to do. */
public final class MeetingView extends RecordPage<CalendarEntry> {

    private static final int HISTORY = 20;
    private static final int LONGEST_WORDS = 4_000;

    private final Calendar calendar;
    private final Meetings meetings;
    private final Optional<People> people;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final Documents documents;
    private final Bodies bodies;
    private final Papers papers;

    /** Made by the host. */
    public MeetingView(
            Calendar calendar,
            Meetings meetings,
            People people,
            Access access,
            Audit audit,
            Clock clock,
            Documents documents,
            DocumentSearch search,
            Bodies bodies) {
        this.calendar = calendar;
        this.meetings = meetings;
        this.people = Optional.of(people).filter(known -> access.may(CoreRight.MEMBERS_READ));
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.documents = documents;
        this.bodies = bodies;
        this.papers = new Papers(documents, search, access);
    }

    @Override
    protected CalendarEntry find(String id) {
        return MeetingWords.meeting(calendar.entry(Id.of(id)));
    }

    @Override
    protected void fill(RecordSheet sheet, CalendarEntry entry) {
        Meeting meeting = meetings.meeting(entry.id());
        List<Attendee> attendees = meetings.attendees(entry.id());
        List<Paper> known = papers.of(entry.id());
        boolean mayChange = CalendarWords.mayChange(access, entry);
        boolean isOpen = mayChange && meeting.approvedAt().isEmpty();
        sheet.back(MeetingViews.event(entry.id()), Words.text("shell.meetings.back"))
                .name(MeetingWords.heading(entry));
        if (entry.status() == Event.Status.CANCELLED) {
            sheet.status(new StatusBadge(Tone.BAD, Words.text("shell.meetings.cancelled")));
        }
        meeting.approvedAt()
                .ifPresent(at -> sheet.status(new StatusBadge(Tone.GOOD, Words.text("shell.meetings.approved"))));
        if (mayChange) {
            offer(sheet, entry, meeting, attendees.size());
        }
        sheet.add(facts(entry, meeting)).section(Words.text("shell.meetings.agenda"), agenda(meeting, known));
        if (papers.isOffered()) {
            MeetingPapers section = new MeetingPapers(meetings, entry).show(meeting, known);
            if (isOpen) {
                section.offer(meeting, documents, bodies, access, this::again);
            }
            sheet.section(Words.text("shell.meetings.papers"), section);
        }
        sheet.section(Words.text("shell.meetings.minutes"), minutes(meeting, mayChange))
                .section(
                        Words.text("shell.action-items.title"),
                        new MeetingActions(
                                meetings,
                                entry.id(),
                                new OwnerChoice(MeetingWords.owners(attendees), people),
                                clock,
                                new MeetingActions.May(
                                        isOpen, mayChange, access.caller().person())))
                .section(
                        Words.text("shell.meetings.attendees"),
                        new MeetingAttendees(meetings, entry.id(), attendees, isOpen));
        if (access.may(CoreRight.AUDIT_READ)) {
            sheet.history(audit.about("event:" + entry.id(), HISTORY));
        }
    }

    private void offer(RecordSheet sheet, CalendarEntry entry, Meeting meeting, int expected) {
        if (meeting.approvedAt().isEmpty()) {
            sheet.main(
                    Words.text("shell.meetings.edit"), () -> UI.getCurrent().navigate(MeetingViews.edit(entry.id())));
        }
        if (entry.status() == Event.Status.PLANNED) {
            sheet.more(Words.text("shell.meetings.send"), () -> askForNotice(entry, meeting, expected));
        }
        if (meeting.approvedAt().isEmpty() && !meeting.minutes().isEmpty()) {
            sheet.more(Words.text("shell.meetings.approve"), () -> askForApproval(entry, meeting));
        }
        if (meeting.approvedAt().isPresent()) {
            sheet.more(Words.text("shell.meetings.take-back"), () -> askToReopen(entry, meeting));
        }
    }

    private void askForNotice(CalendarEntry entry, Meeting meeting, int expected) {
        RecordForm form = new RecordForm(Words.text("shell.meetings.send-verb"));
        form.with(new Paragraph(Words.text("shell.meetings.send-what", expected)));
        meeting.noticeAt()
                .ifPresent(at -> form.with(new Paragraph(Words.text("shell.meetings.sent-before", Dates.moment(at)))));
        TextArea words = new TextArea(Words.text("shell.meetings.send-words"));
        words.setHelperText(Words.text("shell.meetings.send-help"));
        words.setMaxLength(LONGEST_WORDS);
        words.setWidthFull();
        form.optional("words", words);
        form.onSubmit(() -> {
            int sent = meetings.sendNotice(entry.id(), words.getValue());
            Notices.done("shell.meetings.sent", sent);
            again();
        });
        form.openIn(Words.text("shell.meetings.send"));
    }

    private void askForApproval(CalendarEntry entry, Meeting meeting) {
        Confirm.ask(
                Words.text("shell.meetings.approve"),
                Words.text("shell.meetings.approve-question", MeetingWords.heading(entry)),
                Words.text("shell.meetings.approve-verb"),
                () -> approve(entry, meeting));
    }

    private void askToReopen(CalendarEntry entry, Meeting meeting) {
        RecordForm form = new RecordForm(Words.text("shell.meetings.take-back-verb"));
        form.with(new Paragraph(Words.text("shell.meetings.take-back-what")));
        TextArea reason = form.required("reason", new TextArea(Words.text("shell.calendar.reason")));
        reason.setWidthFull();
        form.onSubmit(() -> {
            meetings.reopen(entry.id(), reason.getValue(), meeting.version());
            Notices.done("shell.meetings.taken-back");
            again();
        });
        form.openIn(Words.text("shell.meetings.take-back"));
    }

    private void approve(CalendarEntry entry, Meeting meeting) {
        try {
            meetings.approve(entry.id(), meeting.version());
            Notices.done("shell.meetings.approved-now");
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        again();
    }

    private static Facts facts(CalendarEntry entry, Meeting meeting) {
        Facts facts = new Facts()
                .add(Words.text("shell.meetings.when"), MeetingWords.when(entry))
                .add(Words.text("shell.meetings.place"), MeetingWords.where(entry))
                .add(
                        Words.text("shell.meetings.notice"),
                        meeting.noticeAt()
                                .map(at -> Words.text("shell.meetings.notice-sent", Dates.moment(at)))
                                .orElseGet(() -> Words.text("shell.meetings.notice-open")));
        meeting.approvedAt()
                .ifPresent(at -> facts.add(
                        Words.text("shell.meetings.approval"),
                        Words.text("shell.meetings.approved-at", Dates.moment(at))));
        return facts;
    }

    private static Component agenda(Meeting meeting, List<Paper> known) {
        if (meeting.agenda().isEmpty()) {
            return MeetingWords.quiet("shell.meetings.agenda-none");
        }
        SmallTable table = new SmallTable(
                Words.text("shell.meetings.agenda"),
                Words.text("shell.meetings.agenda-title"),
                Words.text("shell.meetings.presenter"),
                Words.text("shell.meetings.explanation"),
                Words.text("shell.meetings.decision"));
        for (int i = 0; i < meeting.agenda().size(); i++) {
            AgendaItem item = meeting.agenda().get(i);
            table.row(
                    new Div(
                            SmallTable.text((i + 1) + ". " + item.title()),
                            MeetingPapers.links(Papers.of(item, known))),
                    SmallTable.text(item.presenter()),
                    MeetingWords.lines(item.text()),
                    MeetingWords.lines(item.decision()));
        }
        return table;
    }

    private static Component minutes(Meeting meeting, boolean mayChange) {
        Div minutes = new Div();
        if (meeting.minutes().isEmpty()) {
            minutes.add(MeetingWords.quiet("shell.meetings.minutes-none"));
        } else {
            Paragraph text = new Paragraph(meeting.minutes());
            text.addClassName("iinkai-lines");
            minutes.add(text);
        }
        if (mayChange && meeting.minutes().isEmpty()) {
            minutes.add(MeetingWords.quiet("shell.meetings.minutes-first"));
        }
        if (mayChange && meeting.approvedAt().isPresent()) {
            minutes.add(MeetingWords.quiet("shell.meetings.minutes-shut"));
        }
        return minutes;
    }
}
