package org.iinkai.host;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.error.Refused;
import org.iinkai.host.screens.Arrival;
import org.iinkai.host.screens.LivePlugin;
import org.iinkai.host.screens.Screens;
import org.iinkai.host.screens.ViewDeclaration;

/** Screens without windows: remember what is shown, and tell what happened. */
final class FakeScreens implements Screens {

    final Map<String, String> routes = new ConcurrentHashMap<>();
    /** Whether nothing can be shown. */
    volatile boolean failing;

    /** How many windows hold input that is not saved. */
    volatile int unsaved;

    volatile BiPredicate<String, Caller> audience = (bundle, caller) -> true;
    final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    @Override
    public void show(LivePlugin plugin) {
        if (failing) {
            events.add("refuse " + plugin.id() + " " + plugin.version());
            throw new IllegalStateException("no screens here");
        }
        for (ViewDeclaration view : plugin.views()) {
            String owner = routes.putIfAbsent(view.route(), plugin.id() + " " + plugin.version());
            if (owner != null) {
                throw new Refused("host.refused.route-taken", "/" + view.route(), plugin.id(), owner);
            }
        }
        events.add("show " + plugin.id() + " " + plugin.version());
    }

    @Override
    public Evacuation withdraw(LivePlugin plugin, boolean forUpdate) {
        plugin.views().forEach(view -> routes.remove(view.route()));
        events.add("withdraw " + plugin.id() + " " + plugin.version() + (forUpdate ? " for update" : ""));
        String id = plugin.id();
        return new Evacuation() {
            @Override
            public void bringBack(Arrival arrival) {
                events.add("back " + id + " " + arrival.version());
            }

            @Override
            public boolean isComplete() {
                return true;
            }

            @Override
            public int moved() {
                return 1;
            }
        };
    }

    @Override
    public void purge(ClassLoader loader) {
        com.vaadin.flow.internal.ReflectionCache.clearAll();
        events.add("purge");
    }

    @Override
    public int openViews(LivePlugin plugin) {
        return 1;
    }

    @Override
    public int unsavedViews(LivePlugin plugin) {
        return unsaved;
    }

    @Override
    public void admit(BiPredicate<String, Caller> who) {
        audience = who;
        events.add("admit");
    }

    @Override
    public void verify(LivePlugin plugin) {
        plugin.views().forEach(view -> {
            try {
                plugin.make(view.type());
            } catch (RuntimeException e) {
                plugin.problem("host.problem.view-fails", "/" + view.route());
            }
        });
    }

    /** Waits for something to happen. */
    void await(String event) {
        @Nullable String next = next();
        while (next != null && !next.equals(event)) {
            next = next();
        }
        if (next == null) {
            throw new AssertionError("did not happen: " + event);
        }
    }

    /** What has happened since somebody last asked. */
    List<String> happened() {
        List<String> all = new java.util.ArrayList<>();
        events.drainTo(all);
        return all;
    }

    private @Nullable String next() {
        try {
            return events.poll(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
