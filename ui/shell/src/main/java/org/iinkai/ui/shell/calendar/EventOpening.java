package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Deadline;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Opening;
import org.iinkai.api.calendar.SignUps;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** When people may sign up for an event, and what changes that. A deadline is the end of a day. */
final class EventOpening {
    private final CalendarEntry entry;
    private final SignUps signUps;
    private final Clock clock;
    private final Runnable again;

    EventOpening(CalendarEntry entry, SignUps signUps, Clock clock, Runnable again) {
        this.entry = entry;
        this.signUps = signUps;
        this.clock = clock;
        this.again = again;
    }

    Component shown(boolean mayChange) {
        Div part = new Div();
        Optional<Opening> opening = signUps.opening(entry.id());
        part.add(new Paragraph(opening.map(this::state).orElseGet(() -> Words.text("shell.calendar.not-open"))));
        List<Deadline> deadlines = signUps.deadlines(entry.id());
        if (deadlines.size() > 1) {
            deadlines.forEach(deadline -> part.add(new Paragraph(Words.text(
                    "shell.calendar.deadline-was", Dates.moment(deadline.at()), deadline.setBy(), deadline.reason()))));
        }
        if (opening.isPresent()) {
            Anchor page = new Anchor("events/" + entry.id(), Words.text("shell.calendar.public-page"));
            page.setRouterIgnore(true);
            part.add(new Paragraph(page));
        }
        if (mayChange && entry.status() == Event.Status.PLANNED) {
            part.add(buttons(opening));
        }
        return part;
    }

    private Component buttons(Optional<Opening> opening) {
        Div buttons = new Div(new Button(
                Words.text(opening.isPresent() ? "shell.calendar.open-again" : "shell.calendar.open"),
                click -> open(opening)));
        opening.filter(known -> known.deadline().isAfter(clock.instant()))
                .ifPresent(known -> buttons.add(new Button(Words.text("shell.calendar.close-list"), click -> close())));
        opening.ifPresent(
                known -> buttons.add(new Button(Words.text("shell.calendar.extend"), click -> extend(known))));
        buttons.addClassName("iinkai-line");
        return buttons;
    }

    private String state(Opening opening) {
        Instant now = clock.instant();
        if (entry.status() != Event.Status.PLANNED && now.isBefore(opening.deadline())) {
            return Words.text(entry.status() == Event.Status.HELD ? "shell.calendar.over" : "shell.calendar.not-open");
        }
        String key = now.isBefore(opening.opens())
                ? "shell.calendar.opens-later"
                : now.isBefore(opening.deadline()) ? "shell.calendar.is-open" : "shell.calendar.is-closed";
        return Words.text(key, Dates.moment(opening.opens()), Dates.moment(opening.deadline()));
    }

    private void open(Optional<Opening> known) {
        RecordForm form = new RecordForm(Words.text("shell.calendar.open-verb"));
        DayField from = form.required("opens", new DayField(Words.text("shell.calendar.opens")));
        DayField until = form.required("deadline", new DayField(Words.text("shell.calendar.deadline")));
        from.setValue(known.map(opening -> day(opening.opens())).orElse(CalendarWords.today(clock)));
        known.ifPresent(opening -> until.setValue(day(opening.deadline())));
        form.onSubmit(() -> {
            signUps.open(entry.id(), new Opening(begin(from.getValue()), end(until.getValue())));
            Notices.done("shell.calendar.opened");
            again.run();
        });
        form.openIn(Words.text("shell.calendar.open"));
    }

    private void extend(Opening known) {
        RecordForm form = new RecordForm(Words.text("shell.calendar.extend-verb"));
        form.with(new Paragraph(Words.text("shell.calendar.extend-what", Dates.moment(known.deadline()))));
        DayField until = form.required("deadline", new DayField(Words.text("shell.calendar.deadline")));
        TextField reason = form.optional("reason", new TextField(Words.text("shell.calendar.reason")));
        reason.setWidthFull();
        form.onSubmit(() -> {
            signUps.extend(entry.id(), end(until.getValue()), reason.getValue());
            Notices.done("shell.calendar.extended");
            again.run();
        });
        form.openIn(Words.text("shell.calendar.extend"));
    }

    private void close() {
        Confirm.ask(
                Words.text("shell.calendar.close-list"),
                Words.text("shell.calendar.close-question"),
                Words.text("shell.calendar.close-list"),
                () -> {
                    signUps.close(entry.id());
                    Notices.done("shell.calendar.closed-done");
                    again.run();
                });
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Dates.ZONE);
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Dates.ZONE).toInstant();
    }

    /** The last minute of a day, as people say 10日まで. */
    private static Instant end(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(Dates.ZONE).toInstant();
    }
}
