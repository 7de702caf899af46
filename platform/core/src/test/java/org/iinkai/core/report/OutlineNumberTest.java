package org.iinkai.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutlineNumberTest {

    private static List<String> numbers(int level, int... ordinals) {
        return IntStream.of(ordinals)
                .mapToObj(ordinal -> OutlineNumber.of(level, ordinal))
                .toList();
    }

    @Test
    void the_top_is_roman_in_signs_of_its_own() {
        assertThat(numbers(1, 1, 2, 9, 10, 12, 13, 20, 24)).containsExactly("Ⅰ", "Ⅱ", "Ⅸ", "Ⅹ", "Ⅻ", "ⅩⅢ", "ⅩⅩ", "ⅩⅩⅣ");
        assertThat(OutlineNumber.of(1, 1)).isEqualTo("\u2160");
    }

    @Test
    void the_next_two_levels_count_plainly() {
        assertThat(numbers(2, 1, 8, 10)).containsExactly("1.", "8.", "10.");
        assertThat(numbers(3, 1, 8, 10)).containsExactly("(1)", "(8)", "(10)");
    }

    @Test
    void the_fourth_level_is_circled_to_fifty() {
        assertThat(numbers(4, 1, 20, 21, 35, 36, 50, 51)).containsExactly("①", "⑳", "㉑", "㉟", "㊱", "㊿", "<51>");
    }

    @Test
    void the_fifth_level_is_kana_in_order() {
        assertThat(numbers(5, 1, 2, 5, 6, 10, 45, 46, 47))
                .containsExactly("ア)", "イ)", "オ)", "カ)", "コ)", "ヲ)", "ン)", "アア)");
        assertThat(numbers(6, 1, 3)).containsExactly("(ア)", "(ウ)");
        assertThat(numbers(7, 1, 26, 27)).containsExactly("a)", "z)", "aa)");
    }
}
