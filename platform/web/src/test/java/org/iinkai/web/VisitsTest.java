package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.HeaderNames;
import io.helidon.http.WritableHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

import org.iinkai.web.visit.Visit;
import org.iinkai.web.visit.Visits;

class VisitsTest {

    private final Visits visits = new Visits(Set.of("10.0.0.1", "10.0.0.2"));

    @Test
    void the_address_is_the_last_one_that_is_no_trusted_proxy() {
        assertThat(visit("10.0.0.1", "1.2.3.4, 198.51.100.7, 10.0.0.2", "iinkai.example")
                        .address())
                .isEqualTo("198.51.100.7");
    }

    @Test
    void what_is_no_address_is_ignored() {
        assertThat(visit("10.0.0.1", "' OR 1=1, unknown", "iinkai.example").address())
                .isEqualTo("10.0.0.1");
    }

    @Test
    void a_forwarded_host_that_is_none_is_ignored() {
        assertThat(visit("10.0.0.1", "1.2.3.4", "evil.example/path@x").authority())
                .isEqualTo("inner:8080");
    }

    @Test
    void a_stranger_forwards_nothing() {
        Visit visit = visit("203.0.113.5", "127.0.0.1", "iinkai.example");

        assertThat(visit.address()).isEqualTo("203.0.113.5");
        assertThat(visit.authority()).isEqualTo("inner:8080");
        assertThat(visit.scheme()).isEqualTo("http");
    }

    @Test
    void only_who_calls_from_this_machine_without_a_proxy_is_local() {
        assertThat(visit("127.0.0.1", "", "").isLocal()).isTrue();
        assertThat(visit("127.0.0.1", "127.0.0.1", "").isLocal()).isFalse();
        assertThat(visit("10.0.0.1", "127.0.0.1", "").isLocal()).isFalse();
        assertThat(visit("203.0.113.5", "", "").isLocal()).isFalse();
    }

    private Visit visit(String peer, String forwardedFor, String forwardedHost) {
        WritableHeaders<?> headers = WritableHeaders.create();
        headers.set(HeaderNames.HOST, "inner:8080");
        if (!forwardedFor.isEmpty()) {
            headers.set(HeaderNames.create("X-Forwarded-For"), forwardedFor);
            headers.set(HeaderNames.create("X-Forwarded-Proto"), "https");
            headers.set(HeaderNames.create("X-Forwarded-Host"), forwardedHost);
        }
        return visits.of(new InetSocketAddress(InetAddress.ofLiteral(peer), 4711), false, headers);
    }
}
