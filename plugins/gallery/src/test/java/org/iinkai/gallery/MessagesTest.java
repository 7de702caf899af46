package org.iinkai.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private final Properties japanese = read("/i18n/messages.properties");
    private final Properties english = read("/i18n/messages_en.properties");

    @Test
    void every_text_is_there_in_both_languages() {
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
    }

    @Test
    void every_key_belongs_to_this_bundle() {
        assertThat(japanese.stringPropertyNames()).allMatch(key -> key.matches("(right\\.)?gallery\\..+"));
    }

    @Test
    void both_languages_take_the_same_values() {
        for (String key : japanese.stringPropertyNames()) {
            assertThat(places(english.getProperty(key), Locale.ENGLISH))
                    .as(key)
                    .isEqualTo(places(japanese.getProperty(key), Locale.JAPANESE));
        }
    }

    @Test
    void every_right_has_a_name() {
        for (GalleryRights right : GalleryRights.values()) {
            assertThat(japanese.getProperty("right." + right.id())).isNotBlank();
        }
    }

    private static int places(String text, Locale locale) {
        return new MessageFormat(text, locale).getFormatsByArgumentIndex().length;
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (Reader reader =
                new InputStreamReader(Objects.requireNonNull(MessagesTest.class.getResourceAsStream(file)), UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
