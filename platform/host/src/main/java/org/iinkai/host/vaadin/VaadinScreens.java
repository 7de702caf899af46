package org.iinkai.host.vaadin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.host.Menu;
import org.iinkai.api.text.Texts;
import org.iinkai.host.screens.LivePlugin;
import org.iinkai.host.screens.Screens;
import org.iinkai.host.texts.MessageCatalog;

/**
 * The views of the platform and of the bundles, as routes and menu entries of all windows. Works from any thread; changes
 * are made one after the other. What is shown before the servlet has started becomes visible when it starts.
 */
public final class VaadinScreens implements Screens, Menu {

    private static final Logger LOG = LoggerFactory.getLogger(VaadinScreens.class);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Frame frame;
    private final MessageCatalog texts;
    private final Places places = new Places();
    private final Windows windows = new Windows();
    private final Purge purge = new Purge(windows);
    private final Map<String, Shown> shown = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock changing = new ReentrantLock();
    private volatile @Nullable PlatformService service;

    /**
     * Screens with the platform's own views and no bundle yet.
     *
     * @throws org.iinkai.api.error.Refused when two of the views have one route
     */
    public VaadinScreens(Frame frame, List<PlatformView> views, MessageCatalog texts) {
        this.frame = frame;
        this.texts = texts;
        places.claim(views.stream().map(Place::of).toList());
    }

    private record Shown(LivePlugin plugin, Runnable takeTextsOut) {}

    @Override
    public void show(LivePlugin plugin) {
        changing.lock();
        try {
            List<Place> wanted = plugin.views().stream()
                    .map(view -> Place.of(plugin.id(), view))
                    .toList();
            places.claim(wanted);
            try {
                Runnable takeTextsOut =
                        texts.add(plugin.id(), path -> plugin.entry(path).map(VaadinScreens::open));
                shown.put(plugin.id(), new Shown(plugin, takeTextsOut));
                register(wanted);
            } catch (RuntimeException e) {
                forget(plugin.id());
                throw e;
            }
        } finally {
            changing.unlock();
        }
        changed();
    }

    @Override
    public Evacuation withdraw(LivePlugin plugin, boolean forUpdate) {
        Map<String, String> titles = Map.of(
                "ja", texts.text(Locale.JAPANESE, plugin.id() + ".title"),
                "en", texts.text(Locale.ENGLISH, plugin.id() + ".title"));
        changing.lock();
        try {
            unregister(places.of(plugin.id()));
            places.release(plugin.id());
        } finally {
            changing.unlock();
        }
        changed();
        Departure departure = new Departure(
                        windows,
                        frame,
                        language -> titles.getOrDefault(language.getLanguage(), titles.getOrDefault("ja", plugin.id())))
                .lead(plugin.loader(), forUpdate);
        forget(plugin.id());
        return departure;
    }

    @Override
    public void purge(ClassLoader loader) {
        purge.of(loader);
    }

    @Override
    public int openViews(LivePlugin plugin) {
        return windows.showing(plugin.loader()).size();
    }

    @Override
    public int unsavedViews(LivePlugin plugin) {
        AtomicInteger unsaved = new AtomicInteger();
        windows.in(windows.showing(plugin.loader()), PATIENCE, ui -> {
            if (frame.isUnsaved(ui)) {
                unsaved.incrementAndGet();
            }
        });
        return unsaved.get();
    }

    @Override
    public void verify(LivePlugin plugin) {
        PlatformService running = service;
        if (running == null) {
            throw new IllegalStateException("The user interface has not started");
        }
        new ViewTrial(running).of(plugin);
    }

    @Override
    public void admit(BiPredicate<String, Caller> audience) {
        places.admit(audience);
        changed();
    }

    @Override
    public List<Entry> entries() {
        return CallerScope.current().map(places::menu).orElseGet(List::of);
    }

    @Override
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Whether there is a page at a path, given without the leading slash. */
    public boolean hasPage(String path) {
        return routes().map(routes ->
                        routes.getHandledRegistry().getNavigationTarget(path).isPresent())
                .orElse(false);
    }

    /** A file of a bundle that runs, below its {@code static/}; empty when bundle, version or file are not there. */
    public Optional<URL> staticFile(String plugin, String version, String path) {
        boolean inside = !path.isEmpty() && !path.endsWith("/") && !path.contains("..");
        return Optional.ofNullable(shown.get(plugin))
                .map(Shown::plugin)
                .filter(live -> inside && live.version().equals(version))
                .flatMap(live -> live.entry("static/" + path));
    }

    /** Makes everything that is shown visible in the windows of the service. */
    void attach(PlatformService started) {
        changing.lock();
        try {
            service = started;
            register(places.all());
        } finally {
            changing.unlock();
        }
    }

    /** The bundle whose class it is. */
    Optional<LivePlugin> owner(Class<?> type) {
        return shown.values().stream()
                .map(Shown::plugin)
                .filter(plugin -> plugin.loader() == type.getClassLoader())
                .findFirst();
    }

    /** The bundle whose page a window shows. */
    Optional<LivePlugin> owner(UI ui) {
        return windows.shownBy(ui)
                .flatMap(loader -> shown.values().stream()
                        .map(Shown::plugin)
                        .filter(plugin -> plugin.loader() == loader)
                        .findFirst());
    }

    /** The title of a view in the language of the window at hand. */
    Optional<String> title(Class<?> view) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Locale.JAPANESE : ui.getLocale();
        return places.of(view).stream().findFirst().map(place -> texts.text(locale, place.titleKey()));
    }

    Frame frame() {
        return frame;
    }

    Texts texts() {
        return texts;
    }

    Places places() {
        return places;
    }

    Windows windows() {
        return windows;
    }

    private void forget(String plugin) {
        places.release(plugin);
        Optional.ofNullable(shown.remove(plugin))
                .ifPresent(gone -> gone.takeTextsOut().run());
    }

    private void register(List<Place> added) {
        List<Place> done = new ArrayList<>();
        routes().ifPresent(routes -> routes.update(() -> {
            try {
                for (Place place : added) {
                    routes.setRoute(place.route(), place.type(), List.of(frame.layout()));
                    done.add(place);
                }
            } catch (com.vaadin.flow.server.AmbiguousRouteConfigurationException e) {
                done.forEach(place -> routes.removeRoute(place.route()));
                throw Places.taken(added.get(done.size()), "");
            }
        }));
    }

    private void unregister(List<Place> gone) {
        routes().ifPresent(routes -> routes.update(() -> gone.forEach(place -> routes.removeRoute(place.route()))));
    }

    private Optional<RouteConfiguration> routes() {
        return Optional.ofNullable(service)
                .map(running -> ApplicationRouteRegistry.getInstance(running.getContext()))
                .map(RouteConfiguration::forRegistry);
    }

    /** Makes the menus of all windows look anew at what there is. */
    void changed() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.warn("A menu did not follow a change", e);
            }
        }
    }

    private static InputStream open(URL file) {
        try {
            return file.openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
