package org.iinkai.core.documents.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import org.iinkai.api.documents.TextLine;
import org.iinkai.api.error.Refused;

class SideBySideTest {

    private static String shown(List<String> before, List<String> after) {
        StringBuilder shown = new StringBuilder();
        for (TextLine line : SideBySide.of(before, after)) {
            shown.append(
                            switch (line.change()) {
                                case SAME -> "=";
                                case ADDED -> "+";
                                case REMOVED -> "-";
                            })
                    .append(line.text());
        }
        return shown.toString();
    }

    @Test
    void lines_in_both_stand_once_and_the_others_say_where_they_are_from() {
        assertThat(shown(List.of("a", "b", "c"), List.of("a", "x", "c", "d"))).isEqualTo("=a-b+x=c+d");
        assertThat(shown(List.of(), List.of("a"))).isEqualTo("+a");
        assertThat(shown(List.of("a"), List.of())).isEqualTo("-a");
        assertThat(shown(List.of("a", "b"), List.of("a", "b"))).isEqualTo("=a=b");
        assertThat(shown(List.of(), List.of())).isEmpty();
    }

    @Test
    void texts_that_share_nothing_are_refused_when_they_are_long() {
        List<String> before = IntStream.range(0, 2000).mapToObj(i -> "a" + i).toList();
        List<String> after = IntStream.range(0, 2000).mapToObj(i -> "b" + i).toList();
        assertThatThrownBy(() -> SideBySide.of(before, after)).isInstanceOf(Refused.class);
    }
}
