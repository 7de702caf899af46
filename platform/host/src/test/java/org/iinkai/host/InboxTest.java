package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.host.PluginState;

class InboxTest {

    @RegisterExtension
    final HostUnderTest host = new HostUnderTest();

    @Test
    void a_jar_that_appears_runs_and_one_that_goes_stops() throws IOException {
        drop("poll.jar", Bundles.small("poll", "1.0.0").build());
        host.screens.await("show poll 1.0.0");

        Files.delete(host.inbox().resolve("poll.jar"));
        host.screens.await("withdraw poll 1.0.0");

        drop("survey.jar", Bundles.small("survey", "1.0.0").build());
        host.screens.await("show survey 1.0.0");
        assertThat(host.status("poll").state()).isEqualTo(PluginState.DISABLED);
        assertThat(host.status("survey").state()).isEqualTo(PluginState.READY);
    }

    @Test
    void a_jar_that_comes_back_runs_again() throws IOException {
        byte[] jar = Bundles.small("poll", "1.0.0").build();
        drop("poll.jar", jar);
        host.screens.await("show poll 1.0.0");
        Files.delete(host.inbox().resolve("poll.jar"));
        host.screens.await("withdraw poll 1.0.0");

        drop("poll.jar", jar);

        host.screens.await("show poll 1.0.0");
    }

    @Test
    void a_changed_jar_is_an_update() {
        drop("poll.jar", Bundles.small("poll", "1.0.0").build());
        host.screens.await("show poll 1.0.0");

        drop("poll.jar", Bundles.small("poll", "1.1.0").build());

        host.screens.await("back poll 1.1.0");
        assertThat(host.status("poll").version()).isEqualTo("1.1.0");
    }

    @Test
    void a_jar_that_is_renamed_goes_on_running() throws IOException {
        drop("poll.jar", Bundles.small("poll", "1.0.0").build());
        host.screens.await("show poll 1.0.0");

        Files.move(host.inbox().resolve("poll.jar"), host.inbox().resolve("poll-1.jar"));
        drop("survey.jar", Bundles.small("survey", "1.0.0").build());
        host.screens.await("show survey 1.0.0");
        drop("poll-1.jar", Bundles.small("poll", "1.1.0").build());

        host.screens.await("back poll 1.1.0");
        assertThat(host.all()).hasSize(2);
    }

    @Test
    void a_jar_counts_once_it_is_whole() throws IOException {
        byte[] whole = Bundles.small("poll", "1.0.0").build();
        Path file = host.inbox().resolve("poll.jar");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        drop("survey.jar", Bundles.small("survey", "1.0.0").build());
        host.screens.await("show survey 1.0.0");

        Files.write(file, whole);

        host.screens.await("show poll 1.0.0");
        assertThat(host.all()).hasSize(2);
    }

    @Test
    void files_under_way_and_hidden_ones_are_left_alone() throws IOException {
        byte[] jar = Bundles.small("poll", "1.0.0").build();
        Files.write(host.inbox().resolve("poll.jar.tmp"), jar);
        Files.write(host.inbox().resolve(".poll.jar"), jar);

        drop("survey.jar", Bundles.small("survey", "1.0.0").build());
        host.screens.await("show survey 1.0.0");

        assertThat(host.all()).hasSize(1);
    }

    @Test
    void a_file_that_is_refused_is_shown_with_the_reason() {
        drop("poll.jar", Bundles.small("poll", "1.0.0").build());
        host.screens.await("show poll 1.0.0");

        drop("copy.jar", Bundles.small("poll", "2.0.0").build());
        drop("survey.jar", Bundles.small("survey", "1.0.0").build());
        host.screens.await("show survey 1.0.0");

        assertThat(host.status("copy.jar").state()).isEqualTo(PluginState.FAILED);
        assertThat(host.status("copy.jar").problem()).contains("\"copy.jar\"").contains("\"poll.jar\"");
        assertThat(host.status("poll").version()).isEqualTo("1.0.0");
    }

    @Test
    void the_next_start_compares_the_folder_with_the_table() {
        drop("poll.jar", Bundles.small("poll", "1.0.0").build());
        drop("survey.jar", Bundles.small("survey", "1.0.0").build());
        host.screens.await("show survey 1.0.0");
        host.all();

        host.restartAfter(() -> {
            drop("poll.jar", Bundles.small("poll", "1.1.0").build());
            delete("survey.jar");
            drop("quiz.jar", Bundles.small("quiz", "1.0.0").build());
        });

        assertThat(host.status("poll").version()).isEqualTo("1.1.0");
        assertThat(host.status("survey").state()).isEqualTo(PluginState.DISABLED);
        assertThat(host.status("quiz").state()).isEqualTo(PluginState.READY);
    }

    @Test
    void what_an_administrator_switched_off_stays_off_although_its_file_is_there() {
        drop("poll.jar", Bundles.small("poll", "1.0.0").build());
        host.screens.await("show poll 1.0.0");
        host.disable("poll");

        host.restartAfter(() -> {});

        assertThat(host.status("poll").state()).isEqualTo(PluginState.DISABLED);
    }

    private void drop(String name, byte[] jar) {
        try {
            Path temporary = host.inbox().resolve(name + ".tmp");
            Files.write(temporary, jar);
            Files.move(temporary, host.inbox().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(host.inbox().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
