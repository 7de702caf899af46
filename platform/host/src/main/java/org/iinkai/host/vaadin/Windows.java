package org.iinkai.host.vaadin;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All open windows, and whose page each one shows. Work in a window is done by a thread of its own, never by the caller's:
 * a page that hangs holds up neither the caller beyond its limit nor the other windows.
 */
final class Windows {

    private static final Logger LOG = LoggerFactory.getLogger(Windows.class);

    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();
    private final Map<UI, ClassLoader> shown = new ConcurrentHashMap<>();

    void opened(VaadinSession session) {
        sessions.add(session);
    }

    void closed(VaadinSession session) {
        sessions.remove(session);
        shown.keySet().removeIf(ui -> ui.getSession() == null || ui.getSession() == session);
    }

    Collection<VaadinSession> sessions() {
        return List.copyOf(sessions);
    }

    /** Follows a window from page to page. */
    void follow(UI ui) {
        ui.addAfterNavigationListener(event -> arrived(ui));
        ui.addDetachListener(event -> shown.remove(ui));
    }

    private void arrived(UI ui) {
        List<HasElement> chain = ui.getInternals().getActiveRouterTargetsChain();
        if (chain.isEmpty()) {
            shown.remove(ui);
        } else {
            shown.put(ui, chain.getFirst().getClass().getClassLoader());
        }
    }

    /** The windows that show a page of the loader's classes. */
    List<UI> showing(ClassLoader loader) {
        return shown.entrySet().stream()
                .filter(entry -> entry.getValue() == loader)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The loader of the page that a window shows. */
    Optional<ClassLoader> shownBy(UI ui) {
        return Optional.ofNullable(shown.get(ui));
    }

    /**
     * Works in each of the windows and waits for them, at most as long as the limit says.
     *
     * @return whether all of them have answered
     */
    boolean in(Collection<UI> windows, Duration limit, Consumer<UI> work) {
        List<CompletableFuture<Void>> all = windows.stream()
                .filter(ui -> ui.getSession() != null)
                .map(ui -> in(ui.getSession(), () -> ui.accessSynchronously(() -> work.accept(ui))))
                .toList();
        CompletableFuture<Void> whole = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
        try {
            whole.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            long late = all.stream().filter(one -> !one.isDone()).count();
            LOG.warn("{} of {} windows did not answer within {}", late, all.size(), limit);
        } catch (ExecutionException e) {
            LOG.warn("A window could not be reached", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /**
     * Works in a session once it is free: at once when this thread has it already, on another thread otherwise, so that a
     * page that hangs hangs there.
     */
    CompletableFuture<Void> in(VaadinSession session, Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Runnable noted = () -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException e) {
                LOG.warn("Work in a window failed", e);
                done.complete(null);
            }
        };
        if (session.hasLock()) {
            noted.run();
        } else {
            Thread.ofVirtual().name("window").start(() -> session.access(noted::run));
        }
        return done;
    }
}
