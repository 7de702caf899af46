package org.iinkai.app.develop;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Keeps what the platform and the bundle warn of while it is open, instead of printing it. */
final class HostLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final int FRAMES = 12;

    private final Logger logger;
    private final List<String> lines = new ArrayList<>();
    private final boolean wasAdditive;

    private HostLog(LoggerContext context) {
        this.logger = context.getLogger("org.iinkai");
        this.wasAdditive = logger.isAdditive();
        setContext(context);
    }

    static HostLog open() {
        HostLog log = new HostLog((LoggerContext) LoggerFactory.getILoggerFactory());
        log.start();
        log.logger.setAdditive(false);
        log.logger.addAppender(log);
        return log;
    }

    /** What came since somebody last asked, a few lines for each. */
    synchronized String drain() {
        String text = String.join("\n", lines);
        lines.clear();
        return text;
    }

    @Override
    protected synchronized void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            lines.add(event.getFormattedMessage() + explained(event.getThrowableProxy()));
        }
    }

    @Override
    public void close() {
        logger.detachAppender(this);
        logger.setAdditive(wasAdditive);
        stop();
    }

    private static String explained(@org.jspecify.annotations.Nullable IThrowableProxy thrown) {
        if (thrown == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (IThrowableProxy cause = thrown; cause != null; cause = cause.getCause()) {
            text.append("\ncaused by ")
                    .append(cause.getClassName())
                    .append(": ")
                    .append(cause.getMessage());
        }
        return text
                + Stream.of(thrown.getStackTraceElementProxyArray())
                        .limit(FRAMES)
                        .map(frame -> "\n  " + frame.getSTEAsString())
                        .collect(Collectors.joining());
    }
}
