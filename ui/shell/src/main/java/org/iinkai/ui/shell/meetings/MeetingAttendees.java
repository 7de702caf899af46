package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.calendar.Attendee;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** Who is expected at a meeting and who came; what is chosen is kept at once. */
final class MeetingAttendees extends Div {

    private final Meetings meetings;
    private final Id<Event> event;
    private final Map<Id<Person>, Attendee.State> states = new LinkedHashMap<>();
    /** Somebody who sits for two bodies has two rows. */
    private final Map<Id<Person>, List<Select<Attendee.State>>> choices = new HashMap<>();

    private final Paragraph count = new Paragraph();

    MeetingAttendees(Meetings meetings, Id<Event> event, List<Attendee> attendees, boolean mayChange) {
        this.meetings = meetings;
        this.event = event;
        if (attendees.isEmpty()) {
            add(MeetingWords.quiet("shell.meetings.attendees-none"));
            return;
        }
        SmallTable table = new SmallTable(
                Words.text("shell.meetings.attendees"),
                Words.text("shell.meetings.name"),
                Words.text("shell.meetings.body"),
                Words.text("shell.meetings.post"),
                Words.text("shell.meetings.attendance"));
        for (Attendee attendee : attendees) {
            states.put(attendee.person(), attendee.state());
            table.row(
                    SmallTable.text(attendee.name()),
                    SmallTable.text(attendee.body().in(Words.locale())),
                    SmallTable.text(attendee.post().in(Words.locale())),
                    mayChange ? choice(attendee) : SmallTable.text(MeetingWords.state(attendee.state())));
        }
        count.getElement().setAttribute("role", "status");
        count();
        add(count, table);
    }

    private Component choice(Attendee attendee) {
        Select<Attendee.State> choice = new Select<>();
        choice.setAriaLabel(Words.text("shell.meetings.attendance-of", attendee.name()));
        choice.setItems(Attendee.State.values());
        choice.setItemLabelGenerator(MeetingWords::state);
        choice.setValue(attendee.state());
        choice.setWidth("9rem");
        choice.addValueChangeListener(change -> note(attendee.person(), change.getValue()));
        choices.computeIfAbsent(attendee.person(), person -> new ArrayList<>()).add(choice);
        return choice;
    }

    private void note(Id<Person> person, Attendee.State state) {
        if (states.get(person) == state) {
            return;
        }
        meetings.attendance(event, person, state);
        states.put(person, state);
        choices.getOrDefault(person, List.of()).forEach(choice -> choice.setValue(state));
        count();
    }

    private void count() {
        count.setText(MeetingWords.count(states.values()));
    }
}
