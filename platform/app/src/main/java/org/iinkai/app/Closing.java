package org.iinkai.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** What must be closed at the end, in the reverse order of its start, each whatever the others do. */
final class Closing implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean isClosed;

    synchronized <T extends AutoCloseable> T add(T part) {
        if (isClosed) {
            shut(part);
            throw new IllegalStateException("stopped while starting");
        }
        open.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        while (!open.isEmpty()) {
            shut(open.pop());
        }
    }

    private static void shut(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) { // whatever one part does, the others must be closed
            LoggerFactory.getLogger(Closing.class)
                    .error("could not stop {}", part.getClass().getSimpleName(), e);
        }
    }
}
