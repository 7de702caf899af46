package org.iinkai.app.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import org.iinkai.api.host.PluginLog;
import org.iinkai.api.host.PluginUpkeep.LogLevel;
import org.iinkai.host.BundleLogs;

/**
 * Remembers the last lines that each bundle wrote, as text: nothing of its classes is held. A line is a bundle's when it was
 * written on one of the bundle's own threads, or by a logger of its package.
 */
public final class SpeakerLogs extends AppenderBase<ILoggingEvent> implements BundleLogs, AutoCloseable {

    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 2_000;

    private final LoggerContext loggers;
    private final Map<String, String> packages = new ConcurrentHashMap<>();
    private final Map<String, Level> levels = new ConcurrentHashMap<>();
    /** What the configuration says of packages, as far as it says anything. */
    private final Map<String, Optional<Level>> configured = new ConcurrentHashMap<>();

    private final Map<String, Deque<PluginLog.Line>> lines = new ConcurrentHashMap<>();

    private SpeakerLogs(LoggerContext context) {
        this.loggers = context;
    }

    /** Begins to listen to all that is written, beside what the configuration does with it. */
    public static SpeakerLogs listen() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        SpeakerLogs logs = new SpeakerLogs(context);
        logs.setContext(context);
        logs.setName("bundles");
        logs.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(logs);
        return logs;
    }

    /** Listens no more; all loggers are as the configuration says. */
    @Override
    public void close() {
        loggers.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(this);
        levels.clear();
        packages.keySet().forEach(this::apply);
        stop();
    }

    @Override
    public void belong(String id, String packageName) {
        String before = packages.put(id, packageName);
        if (before != null && !before.equals(packageName)) {
            set(before, Optional.empty());
        }
        apply(id);
    }

    @Override
    public void forget(String id) {
        Optional.ofNullable(packages.remove(id)).ifPresent(packageName -> set(packageName, Optional.empty()));
        lines.remove(id);
    }

    @Override
    public void level(String id, Optional<LogLevel> level) {
        level.map(wanted -> Level.toLevel(wanted.name()))
                .ifPresentOrElse(wanted -> levels.put(id, wanted), () -> levels.remove(id));
        apply(id);
    }

    private void apply(String id) {
        Optional.ofNullable(packages.get(id))
                .ifPresent(packageName -> set(packageName, Optional.ofNullable(levels.get(id))));
    }

    /** A class without a package has the root's logger, which is nobody's. */
    private void set(String packageName, Optional<Level> level) {
        if (!packageName.isEmpty()) {
            Logger logger = loggers.getLogger(packageName);
            Optional<Level> usual =
                    configured.computeIfAbsent(packageName, name -> Optional.ofNullable(logger.getLevel()));
            logger.setLevel(level.or(() -> usual).orElse(null));
        }
    }

    @Override
    public List<PluginLog.Line> lines(String id, int most) {
        Deque<PluginLog.Line> written = lines.get(id);
        if (written == null) {
            return List.of();
        }
        synchronized (written) {
            return written.stream().skip(Math.max(0, written.size() - most)).toList();
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        String id = speaker(event);
        if (id == null) {
            return;
        }
        Deque<PluginLog.Line> written = lines.computeIfAbsent(id, first -> new ArrayDeque<>());
        PluginLog.Line line = line(event);
        synchronized (written) {
            if (written.size() == MOST_LINES) {
                written.removeFirst();
            }
            written.addLast(line);
        }
    }

    private @Nullable String speaker(ILoggingEvent event) {
        String own = event.getMDCPropertyMap().get("plugin");
        if (own != null) {
            return packages.containsKey(own) ? own : null;
        }
        String logger = event.getLoggerName();
        return packages.entrySet().stream()
                .filter(entry -> isBelow(logger, entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean isBelow(String logger, String packageName) {
        return logger.startsWith(packageName)
                && (logger.length() == packageName.length() || logger.charAt(packageName.length()) == '.');
    }

    private static PluginLog.Line line(ILoggingEvent event) {
        String stack =
                event.getThrowableProxy() == null ? "" : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
        String text = event.getFormattedMessage() + stack;
        String logger = event.getLoggerName();
        return new PluginLog.Line(
                Instant.ofEpochMilli(event.getTimeStamp()),
                event.getLevel().toString(),
                logger.substring(logger.lastIndexOf('.') + 1),
                text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + " …" : text);
    }
}
