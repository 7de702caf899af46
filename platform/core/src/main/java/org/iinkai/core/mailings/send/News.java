package org.iinkai.core.mailings.send;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever listens that something changed on a mailing. */
public final class News {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    private final Set<Consumer<UUID>> listeners = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Long> told = new ConcurrentHashMap<>();

    /** Adds a listener; the result takes it out again. */
    public Runnable listen(Consumer<UUID> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Something was done about a mailing. */
    public void changed(UUID mailing) {
        told.remove(mailing);
        tell(mailing);
    }

    /** Another mail of it went; told twice a second at most. */
    void progress(UUID mailing) {
        long now = System.nanoTime();
        Long last = told.get(mailing);
        if (last == null || now - last > PAUSE) {
            told.put(mailing, now);
            tell(mailing);
        }
    }

    private void tell(UUID mailing) {
        listeners.forEach(listener -> Thread.ofVirtual().name("mailing news").start(() -> tell(listener, mailing)));
    }

    private static void tell(Consumer<UUID> listener, UUID mailing) {
        try {
            listener.accept(mailing);
        } catch (RuntimeException e) {
            LOG.warn("a listener to mailings failed", e);
        }
    }
}
