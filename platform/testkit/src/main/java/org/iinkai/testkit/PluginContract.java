package org.iinkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.host.Menu;
import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.records.PartAnswer;
import org.iinkai.api.records.Records;
import org.iinkai.api.search.Findings;
import org.iinkai.api.search.Search;
import org.iinkai.app.Platform;
import org.iinkai.app.develop.BundleTexts;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;
import org.iinkai.host.packaging.BundleJar;

/**
 * What every bundle must hold, on a whole platform of its own: it starts on an empty schema, all its views can be made, its
 * texts are there in both languages, it stops without leaving anything behind, and its classes go. A bundle's test extends
 * this and says nothing more.
 */
public abstract class PluginContract {

    private static final int ROUNDS = 20;

    @TempDir
    private static Path folder;

    private static DataDirectory directory;
    private static EmbeddedDatabase server;
    private static Platform platform;
    private static PluginStatus installed;

    @BeforeAll
    static void install() {
        directory = DataDirectory.take(folder.resolve("data"));
        server = EmbeddedDatabase.start(directory);
        platform = Platform.local(server.settings(), directory);
        installed = as(() ->
                plugins().install(PluginFile.unsigned("bundle.jar", new ByteArrayInputStream(BuiltBundle.jar()))));
    }

    @AfterAll
    static void close() {
        platform.close();
        server.close();
        directory.close();
    }

    @Test
    void it_is_ready_on_an_empty_schema_and_every_view_can_be_made() {
        PluginStatus status = as(() -> plugins().enable(installed.id()));

        assertThat(status.problem()).isEmpty();
        assertThat(status.state()).isEqualTo(PluginState.READY);
    }

    @Test
    void its_texts_are_there_in_both_languages_and_take_the_same_values() {
        assertThat(BundleTexts.of(BundleJar.read("bundle.jar", BuiltBundle.jar()))
                        .flaws())
                .isEmpty();
    }

    @Test
    void it_stops_without_leaving_anything_behind() {
        as(() -> plugins().enable(installed.id()));
        PluginStatus stopped = as(() -> plugins().disable(installed.id()));

        assertThat(stopped.state()).isEqualTo(PluginState.DISABLED);
        assertThat(stopped.problem()).isEmpty();
        assertThat(as(() -> platform.service(Menu.class).entries()))
                .noneMatch(entry -> entry.plugin().equals(installed.id()));
        assertThat(platform.service(Imports.class).names()).noneMatch(name -> name.startsWith(installed.id() + "."));
    }

    @Test
    void it_starts_and_stops_twenty_times_and_its_classes_go() {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(as(() -> plugins().enable(installed.id())).state()).isEqualTo(PluginState.READY);
            askForWhatIsKnown();
            as(() -> plugins().disable(installed.id()));
        }

        collectGarbage();
        // the JDK keeps the last record type that it compared in a soft reference; a leak would hold every version
        assertThat(platform.host().loadersAlive())
                .as("class loaders of stopped versions")
                .isLessThanOrEqualTo(1);
    }

    @Test
    void it_answers_the_search_and_the_pages_of_companies_and_people() {
        as(() -> plugins().enable(installed.id()));
        askForWhatIsKnown();
    }

    private static void askForWhatIsKnown() {
        // how long an answer takes is measured elsewhere
        assertThat(as(() -> platform.service(Search.class).find("の", 5)).silent())
                .allMatch(Findings.Silent::isLate);
        Records records = platform.service(Records.class);
        assertThat(as(() -> records.ofCompany(Id.next(), 5))).allMatch(PartAnswer.Known.class::isInstance);
        assertThat(as(() -> records.ofPerson(Id.next(), 5))).allMatch(PartAnswer.Known.class::isInstance);
    }

    /** Soft references of the JDK go one collection later than the rest. */
    private static void collectGarbage() {
        for (int i = 0; i < 5 && platform.host().loadersAlive() > 0; i++) {
            Runtime.getRuntime().gc();
        }
    }

    private static Plugins plugins() {
        return platform.service(Plugins.class);
    }

    private static <T> T as(Supplier<T> action) {
        return CallerScope.get(Caller.system("contract"), action);
    }
}
