package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /** Keys made of parts. */
    private static final List<String> COMPOSED = List.of("kit.date.part.");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.JAPANESE));
    }

    @Test
    void every_key_is_used_and_every_key_used_is_there() throws IOException {
        String sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::read)
                    .collect(Collectors.joining());
        }
        Set<String> unused = keys(Locale.JAPANESE).stream()
                .filter(key -> !sources.contains('"' + key + '"'))
                .filter(key -> COMPOSED.stream().noneMatch(key::startsWith))
                .collect(Collectors.toSet());
        assertThat(unused).isEmpty();
        Set<String> missing = java.util.regex.Pattern.compile("\"(kit\\.[a-z.-]+[a-z])\"")
                .matcher(sources)
                .results()
                .map(found -> found.group(1))
                .filter(key -> !keys(Locale.JAPANESE).contains(key))
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }

    private static Set<String> keys(Locale locale) {
        return KitTest.messages("i18n/kit/messages", locale).keySet();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
