package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.Plugins;

/** {@code plugin dev} on a running server: what is saved goes live; what is wrong is said and replaces nothing. */
class DevCommandTest {

    private static final String LIVE =
            "1\\.0\\.0\\.dev\\d{9} is live: compile [\\d,]+ ms, jar [\\d,]+ ms, start [\\d,]+ ms \\([\\d,]+ ms after saving\\)\\.";
    private static final String WATCHING = "Watching .*/src/main\\. .*";
    private static final String MESSAGES = "src/main/resources/i18n/messages.properties";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path server;

    @SuppressWarnings("NullAway.Init") // opened before all tests
    private static OpenPlatform platform;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path home;

    @BeforeAll
    static void open() {
        platform = OpenPlatform.withInbox(server);
    }

    @AfterAll
    static void close() {
        platform.close();
    }

    @Test
    void what_is_saved_goes_live_and_every_step_is_told_with_its_time() {
        try (Developing work = new Developing(home, "hello", platform.data())) {
            assertThat(work.until(WATCHING)).first().asString().matches(LIVE);
            assertThat(page("hello")).contains("annaさん、ようこそ。");
            String first = status("hello").version();

            work.save(MESSAGES, work.read(MESSAGES).replace("ようこそ", "お帰りなさい"));
            assertThat(work.until(LIVE)).hasSize(1);

            assertThat(page("hello")).contains("annaさん、お帰りなさい。");
            assertThat(status("hello").version()).isNotEqualTo(first);

            work.save(view("hello"), work.read(view("hello")).replace("\"hello.welcome\"", "\"hello.title\""));
            work.until(LIVE);
            assertThat(page("hello")).doesNotContain("annaさん、お帰りなさい。");
        }
    }

    @Test
    void a_compile_error_is_one_sentence_with_its_place_and_replaces_nothing() {
        try (Developing work = new Developing(home, "wrong", platform.data())) {
            work.until(WATCHING);
            PluginStatus before = status("wrong");
            String right = work.read(view("wrong"));
            long line = right.lines()
                            .takeWhile(each -> !each.contains("new PageHeader"))
                            .count()
                    + 1;

            work.save(view("wrong"), right.replace("new PageHeader", "new PageHeadr"));

            assertThat(work.until("1 error in the sources\\. .*"))
                    .containsExactly(
                            view("wrong") + ":" + line
                                    + ": cannot find symbol (symbol: class PageHeadr, location: class"
                                    + " org.iinkai.wrong.WelcomeView)",
                            "1 error in the sources. The version that runs stays.");
            assertThat(status("wrong")).isEqualTo(before);
            assertThat(page("wrong")).contains("annaさん、ようこそ。");

            work.save(view("wrong"), right);
            work.until(LIVE);
            assertThat(status("wrong").version()).isNotEqualTo(before.version());
        }
    }

    @Test
    void a_declaration_that_throws_is_told_with_its_place() {
        try (Developing work = new Developing(home, "throws1", platform.data())) {
            work.until(WATCHING);
            PluginStatus before = status("throws1");
            String declaration = "src/main/java/org/iinkai/throws1/Throws1Plugin.java";

            work.save(
                    declaration,
                    work.read(declaration).replace("to.view(", "java.util.List.of().getFirst();\n        to.view("));

            List<String> said = work.until("1 error in the sources\\. .*");
            assertThat(said.getFirst())
                    .startsWith("org.iinkai.throws1.Throws1Plugin threw java.util.NoSuchElementException")
                    .containsPattern(" at Throws1Plugin\\.java:\\d+");
            assertThat(status("throws1")).isEqualTo(before);
        }
    }

    @Test
    void texts_that_could_not_be_read_are_named_and_replace_nothing() {
        try (Developing work = new Developing(home, "texts", platform.data())) {
            work.until(WATCHING);
            PluginStatus before = status("texts");
            String right = work.read(MESSAGES);

            work.save(MESSAGES, right.replace("{0}さん", "{0さん"));
            assertThat(work.until("1 error in the sources\\. .*").getFirst())
                    .isEqualTo("texts.welcome in i18n/messages.properties can't be read.");

            work.save(MESSAGES, right + "texts.more=\\u30a\n");
            assertThat(work.until("1 error in the sources\\. .*").getFirst())
                    .isEqualTo("Line 3 of i18n/messages.properties has no four hexadecimal digits after \\u.");
            assertThat(status("texts")).isEqualTo(before);

            work.save(MESSAGES, right + "texts.more=もっと\n");
            work.until(LIVE);
            assertThat(work.until(".*messages_en.*"))
                    .containsExactly("  texts.more is missing in i18n/messages_en.properties.");
        }
    }

    @Test
    void a_migration_that_fails_is_told_with_its_file_and_the_reason() {
        try (Developing work = new Developing(home, "tables", platform.data())) {
            work.until(WATCHING);

            work.save("src/main/resources/db/V001__notes.sql", "CREATE TABLE tables.note (id bigint, text txt);\n");

            List<String> said = work.until(".*does not exist.*");
            assertThat(said).anySatisfy(line -> assertThat(line).contains("did not go live"));
            assertThat(String.join("\n", said)).contains("V001__notes.sql", "type \"txt\" does not exist");
            assertThat(status("tables").state()).isEqualTo(PluginState.READY);

            work.save("src/main/resources/db/V001__notes.sql", "CREATE TABLE tables.note (id bigint, text text);\n");
            work.until(LIVE);
            assertThat(platform.value("SELECT count(*) FROM tables.note")).isEqualTo("0");
        }
    }

    private static String view(String name) {
        return "src/main/java/org/iinkai/" + name + "/WelcomeView.java";
    }

    private static List<String> page(String route) {
        OpenWindow window = OpenWindow.open(platform, platform.everything);
        return OpenWindow.words(window.goTo(route));
    }

    private static PluginStatus status(String id) {
        return platform.asSystem(() -> platform.service(Plugins.class).all().stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow());
    }
}
