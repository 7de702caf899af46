package org.iinkai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    /** Beginnings of keys that are made of parts. */
    private static final List<String> COMPOSED = List.of(
            "shell.applications.do-title.",
            "shell.applications.do.",
            "shell.applications.field.",
            "shell.applications.state.",
            "shell.bodies.kind.",
            "shell.imports.state.",
            "shell.letters.file-of.",
            "shell.letters.file.",
            "shell.letters.kind.",
            "shell.calendar.audience.",
            "shell.calendar.form.",
            "shell.calendar.kind.",
            "shell.series.line.",
            "shell.calendar.numbering.",
            "shell.calendar.people.",
            "shell.calendar.person.",
            "shell.calendar.view.",
            "shell.consultations.state.",
            "shell.ics.outcome.",
            "shell.ics.part.",
            "shell.library.kind.",
            "shell.library.status.",
            "shell.library.step.",
            "shell.library.visibility.",
            "shell.mail.state.",
            "shell.publishing.print.",
            "shell.publishing.state.",
            "shell.publishing.status.",
            "shell.publishing.subject.",
            "shell.opinions.verdict.",
            "shell.mailings.state.",
            "shell.mail-log.left-out.",
            "shell.subscriptions.source.",
            "shell.subscriptions.end.",
            "shell.suppressions.kind.",
            "shell.members.field.",
            "shell.people.reason.",
            "shell.plugins.did.",
            "shell.plugins.level.",
            "shell.plugins.line-level.",
            "shell.plugins.part.",
            "shell.plugins.review-kind.",
            "shell.plugins.outcome.",
            "shell.plugins.state.",
            "shell.privacy.field.",
            "shell.privacy.kind.",
            "shell.privacy.state.",
            "shell.provisions.basis.",
            "shell.breaches.kind.",
            "shell.tokens.state.",
            "shell.proposals.field.");

    /** Keys that a list page looks up by itself, below the prefix it was given. */
    private static final Pattern OF_LISTS =
            Pattern.compile("(shell\\.[a-z-]+)\\.(title|lead|object|(?:column|bulk)\\.[a-z-]+)");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.JAPANESE));
    }

    @Test
    void every_key_is_used_and_every_key_used_is_there() throws IOException {
        String sources = sources();
        Set<String> unused = keys(Locale.JAPANESE).stream()
                .filter(key -> !sources.contains('"' + key + '"') && !isOfList(key, sources))
                .filter(key -> COMPOSED.stream().noneMatch(key::startsWith))
                .collect(Collectors.toSet());
        assertThat(unused).isEmpty();
        Set<String> missing = Pattern.compile("\"(shell\\.[a-z-]+\\.[a-z.-]+[a-z])\"")
                .matcher(sources)
                .results()
                .map(found -> found.group(1))
                .filter(key -> !keys(Locale.JAPANESE).contains(key))
                .collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }

    private static boolean isOfList(String key, String sources) {
        Matcher matcher = OF_LISTS.matcher(key);
        return matcher.matches() && sources.contains('"' + matcher.group(1) + '"');
    }

    private static Set<String> keys(Locale locale) {
        return Catalog.messages("shell", locale).keySet();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::read)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
