package org.iinkai.host.vaadin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.iinkai.host.screens.Arrival;
import org.iinkai.host.screens.Screens;

/**
 * Leads people away from the pages of a bundle, and back. A window that stays where it is, because its page asks about
 * unsaved input or has left something open, is loaded anew.
 */
final class Departure implements Screens.Evacuation {

    static final String TAKEN_OUT = "host.notice.taken-out";
    static final String UPDATED = "host.notice.updated";
    /** What a developer sees after each saved change. */
    static final String DEVELOPED = "host.notice.developed";

    /** What people put up with, and what an administrator who waits puts up with. */
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Windows windows;
    private final Frame frame;
    private final Function<Locale, String> title;
    private final Map<UI, Origin> moved = new ConcurrentHashMap<>();
    private boolean isComplete;

    /**
     * A departure that has not begun.
     *
     * @param title name of the bundle in a language; must work after the bundle has gone
     */
    Departure(Windows windows, Frame frame, Function<Locale, String> title) {
        this.windows = windows;
        this.frame = frame;
        this.title = title;
    }

    /** Where a window was, and whether it must be loaded anew to let go of what it had. */
    private record Origin(Location location, boolean stuck) {}

    Departure lead(ClassLoader loader, boolean forUpdate) {
        List<UI> all = windows.showing(loader);
        isComplete = windows.in(all, LIMIT, ui -> leave(ui, loader, forUpdate));
        return this;
    }

    @Override
    public void bringBack(Arrival arrival) {
        windows.in(moved.keySet(), LIMIT, ui -> comeBack(ui, arrival));
    }

    @Override
    public boolean isComplete() {
        return isComplete;
    }

    @Override
    public int moved() {
        return moved.size();
    }

    private void leave(UI ui, ClassLoader loader, boolean forUpdate) {
        if (!Traces.isIn(ui, loader)) {
            return; // went elsewhere meanwhile
        }
        Location location = ui.getInternals().getActiveViewLocation();
        ui.navigate(frame.safePage());
        boolean stuck = Traces.isIn(ui, loader);
        moved.put(ui, new Origin(location, stuck));
        if (forUpdate) {
            return;
        }
        String name = title.apply(ui.getLocale());
        if (stuck) {
            reload(ui, RouteConfiguration.forSessionScope().getUrl(frame.safePage()), TAKEN_OUT, List.of(name));
        } else {
            frame.tell(ui, TAKEN_OUT, name);
        }
    }

    private void comeBack(UI ui, Arrival arrival) {
        Origin origin = Optional.ofNullable(moved.get(ui)).orElseThrow();
        String key = arrival.steps().isPresent() ? DEVELOPED : UPDATED;
        List<Object> said = said(title.apply(ui.getLocale()), arrival);
        if (origin.stuck()) {
            reload(ui, origin.location().getPathWithQueryParameters(), key, said);
        } else {
            ui.navigate(origin.location().getPath(), origin.location().getQueryParameters());
            frame.tell(ui, key, said.toArray());
        }
    }

    private static List<Object> said(String name, Arrival arrival) {
        return arrival.steps()
                .map(steps -> List.<Object>of(
                        name,
                        steps.compiled().toMillis(),
                        steps.all().minus(steps.compiled()).toMillis(),
                        steps.all().toMillis()))
                .orElseGet(() -> List.of(name, arrival.version()));
    }

    private static void reload(UI ui, String location, String key, List<Object> arguments) {
        if (ui.getSession() instanceof PersonSession session) {
            session.tellNextWindow(new PersonSession.Notice(key, arguments));
        }
        ui.getPage().setLocation("/" + location);
    }
}
