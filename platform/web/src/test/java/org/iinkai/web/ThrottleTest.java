package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import org.iinkai.web.visit.Throttle;

class ThrottleTest {

    private Instant now = Instant.parse("2026-11-27T00:00:00Z");
    private final Throttle throttle = new Throttle(2, Duration.ofMinutes(5), () -> now);

    @Test
    void so_many_visits_are_let_in_and_no_more_until_the_window_is_over() {
        assertThat(throttle.admits("192.0.2.1")).isTrue();
        assertThat(throttle.isSpent("192.0.2.1")).isFalse();
        assertThat(throttle.admits("192.0.2.1")).isTrue();
        assertThat(throttle.isSpent("192.0.2.1")).isTrue();
        assertThat(throttle.admits("192.0.2.1")).isFalse();
        assertThat(throttle.admits("192.0.2.2")).isTrue();
        now = now.plus(Duration.ofMinutes(5)).plusMillis(1);
        assertThat(throttle.isSpent("192.0.2.1")).isFalse();
        assertThat(throttle.admits("192.0.2.1")).isTrue();
    }

    @Test
    void a_network_of_one_household_is_one_address() {
        assertThat(throttle.admits("2001:db8:1:2::1")).isTrue();
        assertThat(throttle.admits("2001:db8:1:2:ffff::9")).isTrue();
        assertThat(throttle.admits("2001:db8:1:2::77")).isFalse();
        assertThat(throttle.admits("2001:db8:1:3::77")).isTrue();
    }

    @Test
    void ten_thousand_addresses_are_kept_and_whoever_came_least_lately_is_forgotten() {
        spend("old");
        spend("busy");
        for (int i = 0; i < 9_998; i++) {
            throttle.admits("address " + i);
        }
        assertThat(throttle.isSpent("busy"))
                .as("asked after, so not the oldest")
                .isTrue();
        throttle.admits("one more");
        assertThat(throttle.isSpent("old")).as("memory is bounded").isFalse();
        assertThat(throttle.isSpent("busy")).isTrue();
    }

    private void spend(String address) {
        while (throttle.admits(address)) {
            assertThat(address).isNotEmpty();
        }
    }
}
