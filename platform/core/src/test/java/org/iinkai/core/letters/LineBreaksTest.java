package org.iinkai.core.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

    /** Ten characters a line, all of one width. */
    private final LineBreaks breaks = new LineBreaks(10, text -> text.codePointCount(0, text.length()));

    @Test
    void a_short_line_and_an_empty_one_stay() {
        assertThat(breaks.lines("短い行")).containsExactly("短い行");
        assertThat(breaks.lines("")).containsExactly("");
    }

    @Test
    void no_line_begins_with_a_full_stop_or_a_closing_bracket() {
        assertThat(breaks.lines("一二三四五六七八九十。次")).containsExactly("一二三四五六七八九", "十。次");
        assertThat(breaks.lines("一二三四五六七八九十」。次")).containsExactly("一二三四五六七八九", "十」。次");
    }

    @Test
    void no_line_ends_with_an_opening_bracket() {
        assertThat(breaks.lines("一二三四五六七八九「十」")).containsExactly("一二三四五六七八九", "「十」");
    }

    @Test
    void numbers_and_latin_words_stay_whole_unless_longer_than_a_line() {
        assertThat(breaks.lines("受付番号は2024-0001")).containsExactly("受付番号は", "2024-0001");
        assertThat(breaks.lines("abcdefghijklmno")).containsExactly("abcdefghij", "klmno");
    }

    @Test
    void a_line_of_nothing_but_stops_still_ends() {
        assertThat(String.join("", breaks.lines("。".repeat(25)))).hasSize(25);
    }
}
