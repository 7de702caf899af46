package org.iinkai.host.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DevelopmentTest {

    @Test
    void the_header_says_when_the_source_was_saved_and_how_long_compiling_took() {
        Development made = new Development(Instant.parse("2025-01-31T00:00:00.123Z"), Duration.ofMillis(320));
        assertThat(made.text()).isEqualTo("saved 1738281600123 compiled 320");
        assertThat(Development.of(made.text())).contains(made);
    }

    @Test
    void anything_else_says_nothing() {
        assertThat(Development.of(null)).isEmpty();
        assertThat(Development.of("")).isEmpty();
        assertThat(Development.of("saved yesterday compiled 1")).isEmpty();
        assertThat(Development.of("saved 99999999999999999999 compiled 1")).isEmpty();
    }
}
