package org.iinkai.core.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(US_ASCII);

    /** RFC 6238, appendix B, SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codes_are_those_of_the_standard(long second, String code) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertThat(Totp.code(KEY, step, 8)).isEqualTo(code);
        assertThat(Totp.code(KEY, step, 6)).isEqualTo(code.substring(2));
    }

    @Test
    void a_clock_may_be_wrong_by_one_step_and_no_more() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);
        for (int skew = -3; skew <= 3; skew++) {
            String code = Totp.code(KEY, step + skew, 6);
            assertThat(Totp.match(KEY, code, now, 0).isPresent())
                    .as("skew %s", skew)
                    .isEqualTo(Math.abs(skew) <= 1);
        }
    }

    @Test
    void a_code_up_to_the_one_used_last_counts_for_nothing() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);
        assertThat(Totp.match(KEY, Totp.code(KEY, step, 6), now, step)).isEmpty();
        assertThat(Totp.match(KEY, Totp.code(KEY, step - 1, 6), now, step)).isEmpty();
        assertThat(Totp.match(KEY, Totp.code(KEY, step + 1, 6), now, step)).hasValue(step + 1);
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void keys_are_written_in_base_32(String text, String written) {
        assertThat(Base32.encode(text.getBytes(US_ASCII))).isEqualTo(written);
        assertThat(Base32.decode(written)).isEqualTo(text.getBytes(US_ASCII));
    }

    @Test
    void a_new_key_has_160_bits_and_is_never_the_same() {
        assertThat(Totp.newKey()).hasSize(20).isNotEqualTo(Totp.newKey());
    }
}
