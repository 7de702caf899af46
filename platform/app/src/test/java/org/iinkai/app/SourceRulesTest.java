package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source file of the house keeps to. */
class SourceRulesTest {

    private static final Path HOUSE = Path.of("..", "..").toAbsolutePath().normalize();
    private static final int MOST_LINES = 400;

    @Test
    void no_file_is_longer_than_four_hundred_lines() {
        assertThat(files(text -> text.lines().count() > MOST_LINES)).isEmpty();
    }

    @Test
    void nothing_is_left_to_do_in_a_comment() {
        assertThat(files(containing("\\b(TO" + "DO|FIX" + "ME)\\b"))).isEmpty();
    }

    @Test
    void nobody_waits_by_sleeping() {
        assertThat(files(containing("Thread\\" + ".sleep\\("))).isEmpty();
    }

    @Test
    void sql_takes_values_by_parameters_only() {
        assertThat(files(containing("(SELECT|INSERT|UPDATE|DELETE)[^;]*\\$\\{[a-z]")))
                .filteredOn(file -> file.toString().contains("src/main"))
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        List<Path> silent = sources("")
                .map(Path::getParent)
                .distinct()
                .filter(folder ->
                        folder.toString().contains("src/main") && !Files.exists(folder.resolve("package-info.java")))
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void the_launcher_knows_the_version_that_is_built() {
        assertThat(text(HOUSE.resolve("pom.xml"))).contains("<version>0.1.0</version>");
        assertThat(text(HOUSE.resolve("iinkai"))).contains("version=0.1.0\n");
    }

    private static Predicate<String> containing(String pattern) {
        return Pattern.compile(pattern).asPredicate();
    }

    private static List<Path> files(Predicate<String> wrong) {
        return sources("SourceRulesTest.java")
                .filter(file -> wrong.test(text(file)))
                .map(HOUSE::relativize)
                .toList();
    }

    private static Stream<Path> sources(String except) {
        return Stream.of("platform", "ui", "plugins")
                .map(HOUSE::resolve)
                .flatMap(SourceRulesTest::below)
                .filter(file -> {
                    String name = file.toString();
                    return name.endsWith(".java") && !name.contains("/target/") && !file.endsWith(except);
                });
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
