package org.iinkai.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    private static final long SIZE = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1, bytes 0-0/1000",
        "bytes=10-19, 10, 10, bytes 10-19/1000",
        "bytes=990-, 990, 10, bytes 990-999/1000",
        "bytes=-5, 995, 5, bytes 995-999/1000",
        "bytes=-2000, 0, 1000, bytes 0-999/1000",
        "bytes=999-5000, 999, 1, bytes 999-999/1000"
    })
    void a_part_is_what_was_asked_for_as_far_as_there_is_one(String header, long from, long length, String content) {
        ByteRange range = ByteRange.of(header, SIZE).orElseThrow();

        assertThat(range).isEqualTo(new ByteRange(from, length));
        assertThat(range.isOutside()).isFalse();
        assertThat(range.of(SIZE)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=5000-6000", "bytes=-0"})
    void what_is_behind_the_end_is_outside(String header) {
        ByteRange range = ByteRange.of(header, SIZE).orElseThrow();

        assertThat(range.isOutside()).isTrue();
        assertThat(range.of(SIZE)).isEqualTo("bytes */1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=5-4",
                "bytes=0-1,4-5",
                "lines=1-2",
                "bytes=1000000000000000000000-",
                "bytes"
            })
    void anything_else_is_no_part(String header) {
        assertThat(ByteRange.of(header, SIZE)).isEmpty();
    }

    @Test
    void a_part_of_a_file_of_one_byte_is_all_of_it() {
        assertThat(ByteRange.of("bytes=0-", 1)).contains(new ByteRange(0, 1));
    }
}
