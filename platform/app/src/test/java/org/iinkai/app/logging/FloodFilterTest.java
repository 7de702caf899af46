package org.iinkai.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FloodFilterTest {

    private final AtomicLong now = new AtomicLong();
    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> written = new ListAppender<>();

    @BeforeEach
    void open() {
        FloodFilter filter = new FloodFilter(now::get);
        filter.setLinesPerMinute(3);
        filter.start();
        context.addTurboFilter(filter);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        written.start();
        root.addAppender(written);
    }

    @Test
    void a_speaker_gets_so_many_lines_a_minute_whatever_its_loggers_are_called() {
        for (int i = 0; i < 10; i++) {
            context.getLogger("org.example.flood.Part" + i).info("{}", i);
        }
        assertThat(written.list).hasSize(3);

        now.addAndGet(Duration.ofMinutes(1).toNanos());
        context.getLogger("org.example.flood.Part").info("again");
        assertThat(written.list).hasSize(4);
    }

    @Test
    void others_are_heard_and_silent_levels_cost_nothing() {
        for (int i = 0; i < 10; i++) {
            context.getLogger("org.example.flood").warn("much");
            context.getLogger("org.example.quiet").debug("not written");
        }
        context.getLogger("org.example.quiet").warn("heard");

        assertThat(written.list).extracting(ILoggingEvent::getMessage).containsExactly("much", "much", "much", "heard");
    }
}
