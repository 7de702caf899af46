package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Meeting;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.documents.Documents;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.error.Forbidden;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.calendar.CalendarWords;

/** The form of a meeting's agenda and minutes. Once the minutes are approved it leads back to the meeting. */
public final class MeetingFormView extends Div implements BeforeEnterObserver {

    private static final int LONGEST = 200_000;

    private final Calendar calendar;
    private final Meetings meetings;
    private final Access access;
    private final Audit audit;
    private final Drafts drafts;
    private final Papers papers;

    /** Made by the host. */
    public MeetingFormView(
            Calendar calendar,
            Meetings meetings,
            Access access,
            Audit audit,
            Drafts drafts,
            Documents documents,
            DocumentSearch search) {
        this.calendar = calendar;
        this.meetings = meetings;
        this.access = access;
        this.audit = audit;
        this.drafts = drafts;
        this.papers = new Papers(documents, search, access);
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        CalendarEntry entry = MeetingWords.meeting(
                calendar.entry(Id.of(event.getRouteParameters().get("id").orElse(""))));
        if (!CalendarWords.mayChange(access, entry)) {
            throw new Forbidden(CoreRight.EVENTS_CHANGE.id());
        }
        Meeting meeting = meetings.meeting(entry.id());
        if (meeting.approvedAt().isPresent()) {
            event.forwardTo(MeetingViews.meeting(entry.id()));
        } else {
            add(
                    new PageHeader(Words.text("shell.meetings.edit-title")).lead(MeetingWords.heading(entry)),
                    form(entry, meeting));
        }
    }

    private RecordForm form(CalendarEntry entry, Meeting meeting) {
        RecordForm form = new RecordForm(Words.text("shell.meetings.update"));
        AgendaField agenda = form.optional("agenda", new AgendaField(PaperChoice.of(papers, entry.id())));
        TextArea minutes = new TextArea(Words.text("shell.meetings.minutes"));
        minutes.setMaxLength(LONGEST);
        minutes.setMinRows(10);
        minutes.setWidthFull();
        form.optional("minutes", minutes);
        agenda.show(meeting.agenda());
        minutes.setValue(meeting.minutes());
        OpenRecord<Meeting> stored = new OpenRecord<>(meeting);
        form.onSubmit(() -> {
            meetings.save(
                    entry.id(),
                    agenda.items(),
                    minutes.getValue(),
                    stored.current().version());
            Notices.done("shell.meetings.updated");
            open(entry);
        });
        String subject = "event:" + entry.id();
        return form.onCancel(() -> open(entry))
                .onConflict(() -> {
                    Meeting newer = stored.replace(meetings.meeting(entry.id()));
                    agenda.show(newer.agenda());
                    minutes.setValue(newer.minutes());
                    return audit.latest(subject);
                })
                .keepDraft(drafts, "meeting:" + entry.id());
    }

    private static void open(CalendarEntry entry) {
        UI.getCurrent().navigate(MeetingViews.meeting(entry.id()));
    }
}
