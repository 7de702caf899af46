package org.iinkai.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.testkit.process.ServerProcess;

/** A server that is killed: the next one takes over its database, and nothing committed is lost. */
class KillTest {

    @TempDir
    private Path folder;

    @Test
    void after_a_kill_the_next_start_takes_over_the_database_with_all_its_rows() throws Exception {
        Path data = folder.resolve("data");
        Path file = folder.resolve("report.md");
        try (ServerProcess killed = ServerProcess.demo(data)) {
            killed.kill();
        }

        try (ServerProcess next = ServerProcess.demo(data)) {
            assertThat(next.output()).doesNotContain("Loading the sample");
            report(data, file);
            assertThat(Files.readString(file, StandardCharsets.UTF_8))
                    .contains("44回", "オンライン(38回)、東京(6回)", "603名")
                    .contains("254", "252", "263");
            assertThat(next.stop()).isIn(0, 143);
        }
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(data.resolve("server.properties")).doesNotExist();
    }

    private static void report(Path data, Path file) {
        ServerProcess report = ServerProcess.start(
                "report", "2024", "--format", "md", "--out", file.toString(), "--data", data.toString());
        assertThat(report.awaitExit()).as(report.output()).isZero();
    }
}
