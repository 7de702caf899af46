package org.iinkai.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.testkit.process.ServerProcess;

/** What goes wrong at the start: one sentence that says what to do, and a status that is not zero. */
class FailuresTest {

    @TempDir
    private Path folder;

    @Test
    void without_a_running_server_commands_say_so() {
        ServerProcess report = ServerProcess.start("report", "2024", "--data", folder.toString(), "--out", "x.md");

        assertThat(report.awaitExit()).isEqualTo(1);
        assertThat(report.output()).contains("No server is running on the data directory " + folder);
    }

    @Test
    void an_unknown_command_is_named() {
        ServerProcess unknown = ServerProcess.start("dance");

        assertThat(unknown.awaitExit()).isEqualTo(1);
        assertThat(unknown.output()).contains("there is no command 'dance'");
    }

    @Test
    void a_database_that_can_not_be_reached_is_named() {
        ServerProcess run = ServerProcess.start(
                "run", "--data", folder.toString(), "--database", "postgresql://nobody:x@localhost:1/none");

        assertThat(run.awaitExit()).isEqualTo(1);
        assertThat(run.output()).contains("localhost:1").doesNotContain("Exception in thread");
    }

    @Test
    void a_broken_row_of_the_sample_is_named_with_its_line_and_a_mended_one_goes_in() throws IOException {
        Path config = copy(ServerProcess.distribution().resolve("config"), folder.resolve("config"));
        Path members = config.resolve("demo/members.csv");
        List<String> good = Files.readAllLines(members, StandardCharsets.UTF_8);
        List<String> bad = Stream.concat(
                        good.stream().limit(20),
                        Stream.of(good.get(20).replaceFirst("\\d{4}-\\d{2}-\\d{2}", "2024-13-45")))
                .toList();
        Files.write(members, bad, StandardCharsets.UTF_8);
        Path data = folder.resolve("data");
        String[] demo = {
            "demo",
            "--port",
            "0",
            "--data",
            data.toString(),
            "--config",
            config.resolve("application.yaml").toString()
        };

        ServerProcess broken = ServerProcess.start(demo);
        assertThat(broken.awaitExit()).isEqualTo(1);
        assertThat(broken.output()).contains("members.csv").contains("21");

        Files.write(members, good, StandardCharsets.UTF_8);
        try (ServerProcess mended = ServerProcess.start(demo).awaitReady()) {
            assertThat(mended.output()).contains("sample association is loaded");
        }
    }

    @Test
    void a_taken_port_and_a_taken_data_directory_are_named() throws IOException {
        Path data = folder.resolve("data");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ServerProcess second =
                    ServerProcess.start("run", "--port", "" + taken.getLocalPort(), "--data", data.toString());
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output()).contains(String.valueOf(taken.getLocalPort()));
        }
        try (ServerProcess first = ServerProcess.start("run", "--port", "0", "--data", data.toString())
                .awaitReady()) {
            assertThat(first.output()).contains("one-time code");
            ServerProcess second = ServerProcess.start("run", "--port", "0", "--data", data.toString());
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(second.output()).contains("in use by another server");
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
