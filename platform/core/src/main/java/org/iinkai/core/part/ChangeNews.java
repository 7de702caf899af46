package org.iinkai.core.part;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever listens on this server that something changed about a record. */
public final class ChangeNews {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();
    private static final Logger LOG = LoggerFactory.getLogger(ChangeNews.class);

    private final Set<Consumer<UUID>> listeners = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Long> told = new ConcurrentHashMap<>();

    /** Adds a listener; the result takes it out again. */
    public Runnable listen(Consumer<UUID> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Something was done about a record. */
    public void changed(UUID record) {
        told.remove(record);
        tell(record);
    }

    /** It goes on; told twice a second at most. */
    public void progress(UUID record) {
        long now = System.nanoTime();
        Long last = told.get(record);
        if (last == null || now - last > PAUSE) {
            told.put(record, now);
            tell(record);
        }
    }

    private void tell(UUID record) {
        listeners.forEach(listener -> Thread.ofVirtual().name("news").start(() -> tell(listener, record)));
    }

    private static void tell(Consumer<UUID> listener, UUID record) {
        try {
            listener.accept(record);
        } catch (RuntimeException e) {
            LOG.warn("a listener to changes failed", e);
        }
    }
}
