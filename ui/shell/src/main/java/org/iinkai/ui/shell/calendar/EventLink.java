package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;

import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** What an event has on a day: its first session of that day with its time, leading to the event. */
final class EventLink extends Anchor {

    private final CalendarEntry entry;
    private final LocalDate day;

    /** @param position position of the session, from 0 */
    EventLink(CalendarEntry entry, int position) {
        super("calendar/events/" + entry.id());
        this.entry = entry;
        EventSession session = entry.sessions().get(position);
        this.day = session.day();
        addClassName("iinkai-event-link");
        session.starts().ifPresent(time -> add(new Span(Dates.time(time) + " ")));
        add(new Span(CalendarWords.line(entry)));
        if (entry.status() == Event.Status.CANCELLED) {
            addClassName("iinkai-event-cancelled");
            add(new Span(" " + Words.text("shell.calendar.cancelled-mark")));
        }
    }

    CalendarEntry entry() {
        return entry;
    }

    LocalDate day() {
        return day;
    }

    /** Whether the event can be carried to another day with the mouse. */
    void setMovable(boolean isMovable) {
        DragSource<EventLink> source = DragSource.create(this);
        source.setDraggable(isMovable);
        source.setEffectAllowed(EffectAllowed.MOVE);
        setClassName("iinkai-event-movable", isMovable);
    }
}
