package org.iinkai.app.develop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.packaging.Development;
import org.iinkai.host.texts.MessageCatalog;

class NewBundleTest {

    private static final Path TREE = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void tree() throws IOException {
        copy(TREE.resolve("plugins/pom.xml"));
        for (String template : List.of("example", "smallest")) {
            try (Stream<Path> files = Files.walk(TREE.resolve("plugins").resolve(template))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !TREE.resolve("plugins")
                                .resolve(template)
                                .relativize(file)
                                .startsWith("target"))
                        .forEach(this::copy);
            }
        }
    }

    private void copy(Path file) {
        Path place = home.resolve(TREE.relativize(file).toString());
        try {
            Files.createDirectories(place.getParent());
            Files.copy(file, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path make(String... words) {
        Sentences sentences = Sentences.of(Path.of("src/main/resources/i18n/app"), Locale.ENGLISH);
        new NewBundle(home, new PrintStream(said, true, UTF_8), sentences).make(BundleWish.parse(words));
        return home.resolve("plugins").resolve(words[0]);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(file -> folder.relativize(file).toString(), NewBundleTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_bundle_has_its_own_name_everywhere_and_compiles() throws IOException {
        Path bundle = make("survey", "--title", "調査委員会");

        assertThat(files(bundle)).allSatisfy((name, text) -> {
            assertThat(name).doesNotContainIgnoringCase("example");
            assertThat(text).doesNotContainIgnoringCase("example");
        });
        assertThat(text(bundle.resolve("src/main/resources/i18n/messages.properties")))
                .contains("調査委員会");
        assertThat(text(home.resolve("plugins/pom.xml"))).containsOnlyOnce("<module>survey</module>");
        assertThat(said.toString(UTF_8)).contains("plugins/survey");
        assertThat(jar(bundle).id()).isEqualTo("survey");
    }

    @Test
    void what_a_bundle_packs_besides_its_classes_is_there_while_it_is_worked_on_too() throws IOException {
        Path bundle = make("hello", "--smallest");
        Path header = bundle.resolve("bnd.bnd");
        Files.writeString(header, text(header) + "-includeresource: OSGI-OPT/src=src/main/java\n");

        List<String> entries = new ArrayList<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(jar(bundle).content()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.add(entry.getName());
            }
        }

        assertThat(entries).contains("OSGI-OPT/src/org/iinkai/hello/WelcomeView.java");
    }

    @Test
    void the_smallest_one_is_small_and_sound() throws IOException {
        Path bundle = make("hello", "--smallest");

        assertThat(lines(bundle, ".java")).isLessThanOrEqualTo(60);
        assertThat(lines(bundle, "pom.xml")).isLessThanOrEqualTo(25);
        CheckReport report = check(bundle);
        assertThat(report.steps())
                .allSatisfy(step -> assertThat(step.finding()).as(step.name()).isEmpty());
        assertThat(report.isPassed()).isTrue();
    }

    @Test
    void a_view_that_can_not_be_made_is_found_and_named() throws IOException {
        Path bundle = make("hello", "--smallest");
        Path view = bundle.resolve("src/main/java/org/iinkai/hello/WelcomeView.java");
        String source = Files.readString(view);
        int end = source.lastIndexOf('}');
        Files.writeString(
                view, source.substring(0, end) + "    { java.util.List.of().getFirst(); }\n" + source.substring(end));

        CheckReport report = check(bundle);
        assertThat(report.isPassed()).isFalse();
        assertThat(report.steps())
                .filteredOn(step -> step.name().equals("views"))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.finding().orElseThrow().sentence()).contains("/hello"));
    }

    private static long lines(Path bundle, String ending) throws IOException {
        return files(bundle.resolve(ending.equals(".java") ? "src/main" : ".")).entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .filter(file -> !file.getKey().endsWith("package-info.java"))
                .mapToLong(file -> file.getValue().lines().count())
                .sum();
    }

    private static BundleJar jar(Path bundle) {
        try (BundleCompiler compiler = new BundleCompiler(bundle)) {
            assertThat(compiler.compile()).isEmpty();
            return new BundlePacker(bundle)
                    .pack(compiler.classes(), List.of(), "dev1", new Development(Instant.EPOCH, Duration.ZERO));
        }
    }

    private CheckReport check(Path bundle) throws IOException {
        Path file = home.resolve("bundle.jar");
        Files.write(file, jar(bundle).content());
        MessageCatalog texts = new MessageCatalog(
                NewBundleTest.class.getClassLoader(), List.of("core", "host", "web", "kit", "shell", "app"));
        return new PluginCheck(file, texts, Locale.JAPANESE).run();
    }

    @ParameterizedTest
    @CsvSource({
        "example, app.failed.new-exists",
        "core, app.failed.new-reserved",
        "select, app.failed.new-sql",
        "class, app.failed.new-java",
        "Survey, app.failed.new-form",
        "../survey, app.failed.new-form",
        "s, app.failed.new-form"
    })
    void a_name_that_can_not_be_used_is_refused_and_changes_nothing(String name, String key) throws IOException {
        String pom = text(home.resolve("plugins/pom.xml"));
        Set<String> before = files(home).keySet();

        assertThatExceptionOfType(CannotMake.class)
                .isThrownBy(() -> make(name))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
        assertThat(files(home).keySet()).isEqualTo(before);
        assertThat(text(home.resolve("plugins/pom.xml"))).isEqualTo(pom);
    }
}
