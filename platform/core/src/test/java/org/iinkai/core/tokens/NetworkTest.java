package org.iinkai.core.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.iinkai.api.error.Refused;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.0/24, 192.0.2.255, true",
        "192.0.2.0/24, 192.0.3.0, false",
        "192.0.2.129/25, 192.0.2.128, true",
        "192.0.2.129/25, 192.0.2.127, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "::1, ::1, true",
        "192.0.2.0/24, example.jp, false",
    })
    void contains_the_addresses_with_the_same_beginning(String network, String address, boolean expected) {
        assertThat(Network.of(network).contains(address)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "example.jp", "192.0.2.0/33", "192.0.2.0/-1", "192.0.2.0/", "::/129", "192.0.2.256"})
    void refuses_what_is_no_network(String typed) {
        assertThatThrownBy(() -> Network.of(typed)).isInstanceOf(Refused.class);
    }

    @Test
    void is_written_with_its_first_address() {
        assertThat(Network.of("192.0.2.129/25").written()).isEqualTo("192.0.2.128/25");
        assertThat(Network.of("192.0.2.7").written()).isEqualTo("192.0.2.7/32");
    }
}
