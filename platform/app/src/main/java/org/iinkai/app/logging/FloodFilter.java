package org.iinkai.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;

/**
 * Lets each bundle, and each module of the platform, write so many lines a minute; what is more is left out, and one line says
 * so. A bundle that floods the log fills no disk and hides nothing that others say.
 */
public final class FloodFilter extends TurboFilter {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int USUAL_LINES = 1_000;
    /** As long as the packages of a bundle or a module are named: {@code org.iinkai.training}. */
    private static final int WORDS = 3;
    /** Names that are made up on the run must not fill the memory. */
    private static final int MOST_SPEAKERS = 1_000;

    private final Map<String, Spoken> spoken = new ConcurrentHashMap<>();
    private final LongSupplier nanoseconds;
    private int linesPerMinute = USUAL_LINES;

    /** As the configuration makes it. */
    public FloodFilter() {
        this(System::nanoTime);
    }

    FloodFilter(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    private record Spoken(long since, int lines) {

        private Spoken next(long now) {
            return now - since >= MINUTE ? new Spoken(now, 1) : new Spoken(since, lines + 1);
        }
    }

    /** How many lines of one speaker are written a minute. */
    public void setLinesPerMinute(int lines) {
        linesPerMinute = lines;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        boolean isQuestion = format == null && thrown == null;
        if (isQuestion || !level.isGreaterOrEqual(logger.getEffectiveLevel()) || isOwn(logger)) {
            return FilterReply.NEUTRAL;
        }
        String speaker = speaker(logger.getName());
        int lines = count(speaker);
        if (lines == linesPerMinute + 1) {
            LoggerFactory.getLogger(FloodFilter.class)
                    .warn("{} wrote {} lines within a minute; the rest of that minute is left out", speaker, lines - 1);
        }
        return lines > linesPerMinute ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private int count(String speaker) {
        if (spoken.size() > MOST_SPEAKERS) {
            spoken.clear();
        }
        long now = nanoseconds.getAsLong();
        return spoken.merge(speaker, new Spoken(now, 1), (before, first) -> before.next(now))
                .lines();
    }

    private static boolean isOwn(Logger logger) {
        return logger.getName().equals(FloodFilter.class.getName());
    }

    private static String speaker(String logger) {
        String bundle = MDC.get("plugin");
        if (bundle != null) {
            return bundle;
        }
        int end = -1;
        for (int word = 0; word < WORDS; word++) {
            int next = logger.indexOf('.', end + 1);
            if (next < 0) {
                return logger;
            }
            end = next;
        }
        return logger.substring(0, end);
    }
}
