package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** A session in the calendar: its time and event, leading to the event. */
final class EventLink extends Anchor {

    EventLink(CalendarEntry entry, EventSession session) {
        super("calendar/events/" + entry.id());
        addClassName("iinkai-event-link");
        session.starts().ifPresent(time -> add(new Span(Dates.time(time) + " ")));
        add(new Span(CalendarWords.line(entry)));
        if (entry.status() == Event.Status.CANCELLED) {
            addClassName("iinkai-event-cancelled");
            add(new Span(" " + Words.text("shell.calendar.cancelled-mark")));
        }
    }
}
