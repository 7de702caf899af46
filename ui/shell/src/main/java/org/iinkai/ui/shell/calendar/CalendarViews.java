package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.ui.shell.ShellView;

/** The screens of the calendar and where they stand in the menu. */
public final class CalendarViews {
    private static final String TITLE = "shell.calendar.title";

    private CalendarViews() {}

    /** All of them. */
    public static List<ShellView> all() {
        return List.of(
                view("calendar", CalendarView.class, CoreRight.EVENTS_READ, true),
                view("calendar/series", SeriesView.class, CoreRight.EVENTS_READ, false),
                view("calendar/series/:code/members", RosterView.class, CoreRight.EVENTS_READ, false),
                view("calendar/series/:code/attendance", AttendanceView.class, CoreRight.EVENTS_READ, false),
                view("calendar/import", CalendarImportView.class, CoreRight.EVENTS_CHANGE, false),
                view("calendar/events/new", EventFormView.class, CoreRight.EVENTS_CHANGE, false),
                view("calendar/events/:id", EventView.class, CoreRight.EVENTS_READ, false),
                view("calendar/events/:id/edit", EventFormView.class, CoreRight.EVENTS_CHANGE, false),
                view("calendar/events/:id/reception", ReceptionView.class, CoreRight.EVENTS_CHANGE, false));
    }

    private static ShellView view(String path, Class<? extends Component> view, CoreRight right, boolean inMenu) {
        return new ShellView(path, view, TITLE, "calendar", 30, inMenu, Optional.of(right));
    }
}
