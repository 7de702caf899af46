package org.iinkai.reliability.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.testkit.process.ServerProcess;

/** What shall be true of bundles is written out by one server and made true of another one. */
class PluginSetTest {

    @TempDir
    private Path folder;

    @Test
    void another_server_becomes_what_the_file_says() throws IOException {
        Path set = folder.resolve("set");
        try (ServerProcess first = start("first").awaitReady()) {
            command("first", "install", training().toString());
            command("first", "disable", "training");
            assertThat(command("first", "export", set.toString())).contains("plugins.json");
            assertThat(first.stop()).isIn(0, 143);
        }
        assertThat(set.resolve("plugins.json")).content().contains("\"training\"", "\"enabled\" : false");

        try (ServerProcess second = start("second").awaitReady()) {
            assertThat(command("second", "replay", set.toString())).contains("training", "stopped");
            Path file = set.resolve("plugins.json");
            Files.writeString(file, Files.readString(file).replace("\"enabled\" : false", "\"enabled\" : true"));
            assertThat(command("second", "replay", set.toString())).contains("training", "ready");
            assertThat(second.stop()).isIn(0, 143);
        }
    }

    private ServerProcess start(String name) {
        return ServerProcess.start(
                Map.of("PLUGINS_SIGNATURES", "optional"),
                "run",
                "--port",
                "0",
                "--data",
                folder.resolve(name).toString());
    }

    private String command(String server, String verb, String word) {
        ServerProcess process = ServerProcess.start(
                "plugin", verb, word, "--data", folder.resolve(server).toString());
        assertThat(process.awaitExit()).as(process.output()).isZero();
        return process.output();
    }

    private static Path training() throws IOException {
        try (Stream<Path> bundles = Files.list(ServerProcess.distribution().resolve("bundles"))) {
            return bundles.filter(file -> String.valueOf(file.getFileName()).startsWith("iinkai-training"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
