package org.iinkai.core.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.iinkai.api.text.SearchKey;

class SearchKeyTest {

    @ParameterizedTest
    @CsvSource({
        "髙橋, 高橋",
        "山﨑, 山崎",
        "渡邉, 渡辺",
        "渡邊, 渡辺",
        "齋藤, 斉藤",
        "𠮷田, 吉田",
        "ﾃﾚﾎﾝ ｾﾝﾀｰ, てれほんせんたー",
        "㈱青葉, 青葉株式会社",
        "ＡＢＣ, abc"
    })
    void spellings_of_one_name_are_the_same(String one, String other) {
        assertThat(SearchKey.of(one)).isEqualTo(SearchKey.of(other));
    }

    @Test
    void names_that_differ_stay_different() {
        assertThat(SearchKey.of("高橋")).isNotEqualTo(SearchKey.of("高崎"));
    }

    @Test
    void keys_stored_earlier_are_changed_to_what_new_ones_are() throws IOException {
        List<MatchResult> changes = Pattern.compile("translate\\(search_key,\\s*'([^']+)',\\s*'([^']+)'\\)")
                .matcher(migration())
                .results()
                .toList();

        assertThat(changes).isNotEmpty();
        assertThat(changes).allSatisfy(change -> {
            List<String> forms = letters(change.group(1));
            assertThat(letters(change.group(2)))
                    .isEqualTo(forms.stream().map(SearchKey::of).toList())
                    .isNotEqualTo(forms);
        });
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static String migration() throws IOException {
        try (InputStream in = SearchKeyTest.class.getResourceAsStream("/db/core/V047__character_forms.sql")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }
}
