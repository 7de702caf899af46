package org.iinkai.ui.shell.meetings;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.ui.shell.ShellView;

/** The screens of meetings and where they stand in the menu. */
public final class MeetingViews {

    /** What the paths of events begin with; the page of an event is the calendar's. */
    private static final String EVENTS = "calendar/events/";

    private static final int PLACE = 32;

    private MeetingViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                page(EVENTS + ":id/meeting", MeetingView.class, CoreRight.EVENTS_READ),
                page(EVENTS + ":id/meeting/edit", MeetingFormView.class, CoreRight.EVENTS_CHANGE),
                new ShellView(
                        "actions",
                        ActionItemsView.class,
                        "shell.action-items.title",
                        "tasks",
                        PLACE,
                        true,
                        Optional.of(CoreRight.EVENTS_READ)));
    }

    private static ShellView page(String path, Class<? extends Component> view, CoreRight right) {
        return new ShellView(path, view, "shell.meetings.title", "users", PLACE, false, Optional.of(right));
    }

    /** Where the event is that a meeting is. */
    static String event(Id<Event> event) {
        return EVENTS + event;
    }

    /** Where a meeting is. */
    static String meeting(Id<Event> event) {
        return event(event) + "/meeting";
    }

    /** Where agenda and minutes are edited. */
    static String edit(Id<Event> event) {
        return meeting(event) + "/edit";
    }
}
