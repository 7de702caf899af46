package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Clash;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.RecordPage;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.Words;

/** One event: when and where, its programme, who takes part, and what can be done next. */
public final class EventView extends RecordPage<CalendarEntry> {
    private static final int HISTORY = 20;
    private static final int MOST_MOVES = 8;

    private final Calendar calendar;
    private final SignUps signUps;
    private final Certificates certificates;
    private final Rosters rosters;
    private final Bodies bodies;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** Made by the host. */
    public EventView(
            Calendar calendar,
            SignUps signUps,
            Certificates certificates,
            Rosters rosters,
            Bodies bodies,
            Access access,
            Audit audit,
            Clock clock) {
        this.calendar = calendar;
        this.signUps = signUps;
        this.certificates = certificates;
        this.rosters = rosters;
        this.bodies = bodies;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    protected CalendarEntry find(String id) {
        return calendar.entry(Id.of(id));
    }

    @Override
    protected void fill(RecordSheet sheet, CalendarEntry entry) {
        boolean mayChange = CalendarWords.mayChange(access, entry);
        sheet.back("calendar?view=month&day=" + entry.sessions().getFirst().day(), Words.text("shell.calendar.back"))
                .name(CalendarWords.line(entry))
                .status(CalendarWords.badge(entry));
        if (entry.kind() == EventSeries.Kind.MEETING) {
            sheet.action(new Button(
                    Words.text("shell.calendar.meeting"),
                    click -> UI.getCurrent().navigate("calendar/events/" + entry.id() + "/meeting")));
        }
        if (mayChange && entry.status() != Event.Status.CANCELLED) {
            offer(sheet, entry);
        }
        clashes(sheet, entry);
        EventFacts facts = new EventFacts(entry, calendar, bodies);
        sheet.add(facts.facts(access.may(CoreRight.MEMBERS_READ)));
        sheet.section(Words.text("shell.calendar.programme"), facts.programme());
        if (entry.kind() != EventSeries.Kind.MEETING) {
            EventOpening opening = new EventOpening(entry, signUps, clock, this::again);
            sheet.section(Words.text("shell.calendar.opening"), opening.shown(mayChange));
        }
        if (entry.kind() != EventSeries.Kind.MEETING || entry.headcount().people() > 0) {
            sheet.section(
                    CalendarWords.people(calendar.series(entry.series()).people()),
                    new EventPeople(entry, new EventPeople.Desk(signUps, certificates), mayChange, this::again));
            if (mayChange && entry.status() != Event.Status.CANCELLED) {
                sheet.section(Words.text("shell.certificates.title"), new EventCertificates(entry, certificates));
            }
        }
        if (access.may(CoreRight.AUDIT_READ)) {
            sheet.history(audit.about("event:" + entry.id(), HISTORY));
        }
    }

    private void offer(RecordSheet sheet, CalendarEntry entry) {
        String path = "calendar/events/" + entry.id();
        if (entry.kind() != EventSeries.Kind.MEETING) {
            sheet.action(new Button(
                    Words.text("shell.calendar.reception"),
                    click -> UI.getCurrent().navigate(path + "/reception")));
        }
        sheet.main(Words.text("shell.calendar.edit"), () -> UI.getCurrent().navigate(path + "/edit"));
        sheet.more(
                Words.text("shell.calendar.copy"),
                () -> UI.getCurrent()
                        .navigate(
                                "calendar/events/new",
                                QueryParameters.simple(Map.of("like", entry.id().toString()))));
        if (entry.kind() == EventSeries.Kind.COMMUNITY || entry.kind() == EventSeries.Kind.COHORT) {
            sheet.more(Words.text("shell.roster.enrol"), () -> enrol(entry));
        }
        if (entry.status() == Event.Status.PLANNED) {
            offerMoves(sheet, entry);
            sheet.more(Words.text("shell.calendar.hold"), () -> hold(entry));
            sheet.last(Words.text("shell.calendar.cancel"), () -> cancel(entry));
        } else {
            sheet.more(Words.text("shell.calendar.settle"), () -> settle(entry));
        }
    }

    /** The way without a mouse; the month has the one with it. */
    private void offerMoves(RecordSheet sheet, CalendarEntry entry) {
        List<LocalDate> days = entry.sessions().stream()
                .map(EventSession::day)
                .distinct()
                .limit(MOST_MOVES)
                .toList();
        for (LocalDate day : days) {
            sheet.more(
                    days.size() == 1
                            ? Words.text("shell.move.menu")
                            : Words.text("shell.move.menu-of", CalendarWords.day(day)),
                    () -> new MoveDay(calendar, this::again).ask(entry, day, Optional.empty()));
        }
    }

    private void enrol(CalendarEntry entry) {
        Confirm.ask(
                Words.text("shell.roster.enrol"),
                Words.text("shell.roster.enrol-question"),
                Words.text("shell.roster.enrol-verb"),
                () -> {
                    try {
                        Notices.done("shell.roster.enrolled", rosters.enrol(entry.id()));
                    } catch (Refused refused) {
                        Notices.refused(refused);
                    }
                    again();
                });
    }

    private void clashes(RecordSheet sheet, CalendarEntry entry) {
        List<Clash> clashes = calendar.clashes(entry.id());
        clashes.forEach(clash -> {
            Paragraph warning = new Paragraph(MoveDay.said(clash));
            warning.addClassName("iinkai-warning");
            sheet.add(warning);
        });
        if (!entry.reason().isEmpty()) {
            sheet.add(new Paragraph(Words.text("shell.calendar.cancelled-because", entry.reason())));
        }
    }

    private void hold(CalendarEntry entry) {
        Confirm.ask(
                Words.text("shell.calendar.hold"),
                Words.text("shell.calendar.hold-question", CalendarWords.line(entry)),
                Words.text("shell.calendar.hold"),
                () -> {
                    calendar.hold(entry.id());
                    Notices.done("shell.calendar.held-done");
                    again();
                });
    }

    private void settle(CalendarEntry entry) {
        Confirm.ask(
                Words.text("shell.calendar.settle"),
                Words.text("shell.calendar.settle-question"),
                Words.text("shell.calendar.settle"),
                () -> {
                    Notices.done("shell.calendar.settled", signUps.settle(entry.id()));
                    again();
                });
    }

    private void cancel(CalendarEntry entry) {
        RecordForm form = new RecordForm(Words.text("shell.calendar.cancel-verb"));
        form.with(new Paragraph(Words.text(
                "shell.calendar.cancel-what",
                entry.headcount().people(),
                entry.headcount().waiting())));
        TextField reason = form.required("reason", new TextField(Words.text("shell.calendar.reason")));
        reason.setWidthFull();
        form.onSubmit(() -> {
            calendar.cancel(entry.id(), reason.getValue());
            Notices.done("shell.calendar.cancelled-done");
            again();
        });
        form.openIn(Words.text("shell.calendar.cancel"));
    }
}
