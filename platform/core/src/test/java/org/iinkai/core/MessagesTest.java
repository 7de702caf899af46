package org.iinkai.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import org.iinkai.api.access.CoreRight;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile(
            "[\"'](core\\.(?:remains|refused|audit|hand-over|import|records|report|search|event|field|mailing|retention|channel)\\.[a-z0-9.-]+)[\"']");

    /** A mail has two texts below its name. */
    private static final Pattern MAIL = Pattern.compile("\"(core\\.mail\\.[a-z-]+)\"");

    private final Properties japanese = messages("messages.properties");
    private final Properties english = messages("messages_en.properties");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(english.stringPropertyNames()).isEqualTo(japanese.stringPropertyNames());
    }

    @Test
    void every_key_has_a_text_and_every_text_is_used() {
        Set<String> used = used(Path.of("src/main/java"));
        used.addAll(used(Path.of("../api/src/main/java")));
        Arrays.stream(CoreRight.values())
                .map(right -> "right." + right.id())
                .flatMap(key -> Stream.of(key, key + ".text"))
                .forEach(used::add);
        assertThat(new TreeSet<>(japanese.stringPropertyNames())).isEqualTo(new TreeSet<>(used));
    }

    @Test
    void places_for_values_are_the_same_in_both_languages() {
        for (String key : japanese.stringPropertyNames()) {
            int places =
                    new MessageFormat(japanese.getProperty(key), Locale.JAPANESE).getFormatsByArgumentIndex().length;
            assertThat(new MessageFormat(english.getProperty(key), Locale.ENGLISH).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSize(places);
        }
    }

    private static Set<String> used(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::text)
                    .flatMap(source -> Stream.concat(
                            KEY.matcher(source).results().map((MatchResult found) -> found.group(1)),
                            MAIL.matcher(source)
                                    .results()
                                    .flatMap(
                                            found -> Stream.of(found.group(1) + ".subject", found.group(1) + ".text"))))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties messages(String file) {
        Properties messages = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream("/i18n/core/" + file)) {
            assertThat(in).as(file).isNotNull();
            messages.load(new InputStreamReader(in, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
