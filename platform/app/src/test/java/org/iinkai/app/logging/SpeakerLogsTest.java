package org.iinkai.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.iinkai.api.host.PluginLog;
import org.iinkai.api.host.PluginUpkeep.LogLevel;

class SpeakerLogsTest {

    private final SpeakerLogs logs = SpeakerLogs.listen();
    private final Logger own = LoggerFactory.getLogger("org.example.poll.Votes");
    private final Logger core = LoggerFactory.getLogger("org.iinkai.core.Anything");

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void a_line_is_a_bundles_by_its_logger_or_by_its_thread() {
        logs.belong("poll", "org.example.poll");
        own.error("counted twice");
        LoggerFactory.getLogger("org.example.polls.Other").error("of another package");
        core.error("of the platform");
        MDC.put("plugin", "poll");
        try {
            core.error("of the platform, on the bundle's thread");
        } finally {
            MDC.remove("plugin");
        }

        assertThat(logs.lines("poll", 10))
                .extracting(PluginLog.Line::text)
                .containsExactly("counted twice", "of the platform, on the bundle's thread");
        assertThat(logs.lines("poll", 1)).extracting(PluginLog.Line::source).containsExactly("Anything");
        assertThat(logs.lines("other", 10)).isEmpty();
    }

    @Test
    void a_level_holds_for_its_package_only_whichever_comes_first_and_ends_with_the_platform() {
        logs.level("poll", Optional.of(LogLevel.DEBUG));
        assertThat(own.isDebugEnabled()).isFalse();
        logs.belong("poll", "org.example.poll");
        assertThat(own.isDebugEnabled()).isTrue();
        assertThat(core.isDebugEnabled()).isFalse();

        logs.level("poll", Optional.of(LogLevel.ERROR));
        assertThat(own.isWarnEnabled()).isFalse();
        logs.level("poll", Optional.empty());
        assertThat(own.isWarnEnabled()).isTrue();

        logs.level("poll", Optional.of(LogLevel.ERROR));
        logs.close();
        assertThat(own.isWarnEnabled()).isTrue();
    }

    @Test
    void a_level_of_the_configuration_comes_back() {
        ch.qos.logback.classic.Logger configured =
                (ch.qos.logback.classic.Logger) LoggerFactory.getLogger("org.example.vote");
        configured.setLevel(ch.qos.logback.classic.Level.TRACE);
        try {
            logs.belong("vote", "org.example.vote");
            assertThat(configured.isTraceEnabled()).isTrue();
            logs.level("vote", Optional.of(LogLevel.ERROR));
            assertThat(configured.isWarnEnabled()).isFalse();
            logs.level("vote", Optional.empty());
            assertThat(configured.isTraceEnabled()).isTrue();
        } finally {
            configured.setLevel(null);
        }
    }

    @Test
    void nothing_is_remembered_of_a_bundle_that_was_taken_out_but_its_level() {
        logs.belong("poll", "org.example.poll");
        logs.level("poll", Optional.of(LogLevel.DEBUG));
        own.error("counted twice");

        logs.forget("poll");
        assertThat(logs.lines("poll", 10)).isEmpty();
        assertThat(own.isDebugEnabled()).isFalse();
        logs.belong("poll", "org.example.poll");
        assertThat(own.isDebugEnabled()).isTrue();
    }

    @Test
    void an_exception_is_kept_as_text_and_only_the_last_lines_are_kept() {
        logs.belong("poll", "org.example.poll");
        for (int line = 0; line < 300; line++) {
            own.error("line {}", line);
        }
        own.error("broken", new IllegalStateException("because"));

        List<PluginLog.Line> lines = logs.lines("poll", 500);
        assertThat(lines).hasSize(200);
        assertThat(lines.getLast().text())
                .startsWith("broken\njava.lang.IllegalStateException: because")
                .contains("SpeakerLogsTest");
        assertThat(lines.getLast().text().length()).isLessThanOrEqualTo(2_002);
        assertThat(lines.getFirst().text()).isEqualTo("line 101");
    }
}
