package org.iinkai.host.texts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCatalogTest {

    private final MessageCatalog catalog =
            new MessageCatalog(MessageCatalogTest.class.getClassLoader(), List.of("sample"));

    @Test
    void speaks_the_language_that_is_asked_for() {
        assertThat(catalog.text(Locale.JAPANESE, "sample.hello", "田中")).isEqualTo("こんにちは、田中さん。");
        assertThat(catalog.text(Locale.JAPAN, "sample.hello", "田中")).isEqualTo("こんにちは、田中さん。");
        assertThat(catalog.text(Locale.US, "sample.hello", "Tanaka")).isEqualTo("Hello Tanaka, it's you.");
    }

    @Test
    void falls_back_to_japanese_where_a_language_has_no_text() {
        assertThat(catalog.text(Locale.ENGLISH, "sample.only-japanese")).isEqualTo("日本語のみ");
        assertThat(catalog.text(Locale.FRENCH, "sample.count", 1)).isEqualTo("1件");
    }

    @Test
    void groups_thousands() {
        assertThat(catalog.text(Locale.JAPANESE, "sample.count", 8000)).isEqualTo("8,000件");
    }

    @Test
    void shows_an_unknown_key_as_such() {
        assertThat(catalog.text(Locale.JAPANESE, "sample.nobody")).isEqualTo("!sample.nobody!");
        assertThat(catalog.has("sample.nobody")).isFalse();
        assertThat(catalog.has("sample.hello")).isTrue();
    }

    @Test
    void texts_of_a_bundle_come_and_go() {
        Runnable out = catalog.add("survey", files(Map.of("i18n/messages.properties", "survey.title=アンケート")));
        assertThat(catalog.text(Locale.ENGLISH, "survey.title")).isEqualTo("アンケート");
        out.run();
        assertThat(catalog.has("survey.title")).isFalse();
    }

    @Test
    void taking_out_the_old_version_leaves_the_new_one() {
        Runnable old = catalog.add("survey", files(Map.of("i18n/messages.properties", "survey.title=旧")));
        catalog.add("survey", files(Map.of("i18n/messages.properties", "survey.title=新")));
        old.run();
        assertThat(catalog.text(Locale.JAPANESE, "survey.title")).isEqualTo("新");
    }

    @Test
    void a_bundle_is_heard_for_its_own_keys_only() {
        catalog.add(
                "survey",
                files(Map.of(
                        "i18n/messages.properties",
                        "sample.hello=x\nother.title=x\nsurveys.title=x\nright.survey.read=閲覧\nright.other.read=x")));
        assertThat(catalog.text(Locale.JAPANESE, "sample.hello", "田中")).isEqualTo("こんにちは、田中さん。");
        assertThat(catalog.has("other.title")).isFalse();
        assertThat(catalog.has("surveys.title")).isFalse();
        assertThat(catalog.has("right.other.read")).isFalse();
        assertThat(catalog.text(Locale.JAPANESE, "right.survey.read")).isEqualTo("閲覧");
    }

    @Test
    void a_text_that_cannot_be_filled_in_is_found_at_once() {
        assertThatThrownBy(() -> catalog.add("survey", files(Map.of("i18n/messages.properties", "survey.a={0"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("survey.a");
    }

    @ParameterizedTest
    @ValueSource(strings = "host")
    void both_languages_of_a_module_have_the_same_keys(String module) throws Exception {
        assertThat(keys("i18n/" + module + "/messages_en.properties"))
                .isEqualTo(keys("i18n/" + module + "/messages.properties"));
    }

    private static java.util.Set<String> keys(String file) throws Exception {
        Properties lines = new Properties();
        try (InputStream in = MessageCatalogTest.class.getClassLoader().getResourceAsStream(file)) {
            lines.load(new java.io.InputStreamReader(java.util.Objects.requireNonNull(in), UTF_8));
        }
        return lines.stringPropertyNames();
    }

    private static Function<String, Optional<InputStream>> files(Map<String, String> files) {
        return path -> Optional.ofNullable(files.get(path)).map(text -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
