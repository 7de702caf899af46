package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Clash;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Moves what an event has on a day to another one: says what gets in the way and who would be told, and asks. */
final class MoveDay {

    private final Calendar calendar;
    private final Runnable again;

    MoveDay(Calendar calendar, Runnable again) {
        this.calendar = calendar;
        this.again = again;
    }

    /**
     * Asks whether, or where to.
     *
     * @param entry as it was seen
     * @param from the day that moves
     * @param to the day; empty to ask for it
     */
    void ask(CalendarEntry entry, LocalDate from, Optional<LocalDate> to) {
        String before = entry.sessions().stream()
                .filter(session -> session.day().equals(from))
                .map(CalendarWords::hours)
                .filter(hours -> !hours.isEmpty())
                .distinct()
                .collect(Collectors.joining(Words.text("shell.comma"), CalendarWords.day(from) + " ", ""))
                .strip();
        RecordForm form = new RecordForm(Words.text("shell.move.verb"));
        form.with(new Paragraph(Words.text("shell.move.from", before)));
        DayField day = form.required("sessions", new DayField(Words.text("shell.move.to")));
        Paragraph clashes = new Paragraph();
        clashes.addClassName("iinkai-warning");
        clashes.getElement().setAttribute("role", "status");
        day.addValueChangeListener(change -> show(clashes, entry, from, change.getValue()));
        day.setValue(to.orElse(from));
        form.with(clashes);
        int people = entry.headcount().people() + entry.headcount().waiting();
        Checkbox announce = new Checkbox(Words.text("shell.move.announce", people), people > 0);
        if (people > 0) {
            form.with(announce);
        }
        show(clashes, entry, from, day.getValue());
        form.onSubmit(() -> {
            calendar.save(moved(entry, from, day.getValue(), announce.getValue()));
            Notices.done("shell.move.done");
            again.run();
        });
        form.openIn(Words.text("shell.move.title", CalendarWords.line(entry)));
    }

    private void show(Paragraph where, CalendarEntry entry, LocalDate from, LocalDate day) {
        List<Clash> clashes =
                day == null || day.equals(from) ? List.of() : calendar.clashes(entry.id(), sessions(entry, from, day));
        where.setText(String.join("　", clashes.stream().map(MoveDay::said).toList()));
        where.setVisible(!clashes.isEmpty());
    }

    static String said(Clash clash) {
        return Words.text(
                clash.kind() == Clash.Kind.PLACE ? "shell.calendar.clash-place" : "shell.calendar.clash-person",
                Dates.day(clash.day()),
                clash.what(),
                clash.title());
    }

    private static List<EventSession> sessions(CalendarEntry entry, LocalDate from, LocalDate day) {
        return entry.sessions().stream()
                .map(session -> session.day().equals(from) ? on(session, day) : session)
                .toList();
    }

    private static EventSession on(EventSession session, LocalDate day) {
        return new EventSession(day, session.starts(), session.ends(), session.form(), session.place());
    }

    private SaveEvent moved(CalendarEntry entry, LocalDate from, LocalDate day, boolean isAnnounced) {
        return new SaveEvent(
                entry.id(),
                entry.series(),
                OptionalInt.empty(),
                entry.title(),
                sessions(entry, from, day),
                calendar.programme(entry.id()),
                calendar.outline(entry.id()),
                isAnnounced,
                entry.version());
    }
}
