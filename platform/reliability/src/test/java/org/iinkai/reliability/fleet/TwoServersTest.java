package org.iinkai.reliability.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;
import org.iinkai.app.storage.ServerFile;
import org.iinkai.core.database.DatabaseSettings;
import org.iinkai.testkit.process.ServerProcess;

/** Two servers on one PostgreSQL behind a proxy: they run the same bundles, and one can be killed. */
class TwoServersTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @Test
    void they_run_the_same_bundles_and_one_of_them_can_be_killed() throws Exception {
        try (DataDirectory directory = DataDirectory.take(folder.resolve("database"));
                EmbeddedDatabase database = EmbeddedDatabase.start(directory);
                ServerProcess first = start(database.settings(), "first").awaitReady();
                ServerProcess second = start(database.settings(), "second").awaitReady();
                PlainProxy proxy = PlainProxy.before(first.address(), second.address())) {
            ServerFile one = ServerFile.find(folder.resolve("first")).orElseThrow();
            ServerFile other = ServerFile.find(folder.resolve("second")).orElseThrow();

            Path jar = training();
            assertThat(send(one, "POST", "?file=training.jar", jar)).contains("READY");
            within("the other runs it", () -> send(other, "GET", "", null), list -> list.contains("\"READY\""));
            assertThat(send(other, "POST", "/training/disable", null)).contains("DISABLED");
            within("the first stops it", () -> send(one, "GET", "", null), list -> list.contains("\"DISABLED\""));
            assertThat(send(one, "POST", "/training/enable", null)).contains("READY");

            assertThat(status(proxy)).isEqualTo(200);
            first.kill();
            for (int i = 0; i < 50; i++) {
                assertThat(status(proxy)).as("request %s after the kill", i).isEqualTo(200);
            }
            assertThat(send(other, "POST", "/training/disable", null)).contains("DISABLED");

            try (ServerProcess again = start(database.settings(), "first").awaitReady()) {
                ServerFile back = ServerFile.find(folder.resolve("first")).orElseThrow();
                assertThat(send(back, "GET", "", null)).contains("\"DISABLED\"");
                assertThat(send(back, "POST", "/training/enable", null)).contains("READY");
                within("the other follows", () -> send(other, "GET", "", null), list -> list.contains("\"READY\""));
                assertThat(again.stop()).isIn(0, 143);
            }
            assertThat(send(other, "GET", "", null)).contains("\"READY\"");
        }
    }

    private ServerProcess start(DatabaseSettings login, String name) {
        Map<String, String> environment = Map.of(
                "DATABASE_USER",
                login.user(),
                "DATABASE_PASSWORD",
                login.password(),
                "DATABASE_OWNER_USER",
                login.ownerUser(),
                "DATABASE_OWNER_PASSWORD",
                login.ownerPassword(),
                "PLUGINS_SIGNATURES",
                "optional");
        return ServerProcess.start(
                environment,
                "run",
                "--port",
                "0",
                "--data",
                folder.resolve(name).toString(),
                "--database",
                login.url());
    }

    private static Path training() throws IOException {
        try (Stream<Path> bundles = Files.list(ServerProcess.distribution().resolve("bundles"))) {
            return bundles.filter(file -> String.valueOf(file.getFileName()).startsWith("iinkai-training"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void within(String what, Asking ask, Predicate<String> good) {
        long begun = System.nanoTime();
        String answer = ask.answer();
        while (!good.test(answer)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("%s, after %s", what, answer)
                    .isLessThan(Duration.ofSeconds(5));
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            answer = ask.answer();
        }
        System.out.printf("%s after %d ms%n", what, (System.nanoTime() - begun) / 1_000_000);
    }

    @FunctionalInterface
    private interface Asking {
        String answer();
    }

    private int status(PlainProxy proxy) throws IOException, InterruptedException {
        // a connection of its own each time, as new visitors come
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            return visitor.send(
                            HttpRequest.newBuilder(proxy.address().resolve("/events"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private String send(ServerFile server, String method, String path, @org.jspecify.annotations.Nullable Path body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "api/v1/plugins" + path))
                    .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofFile(body))
                    .header("Authorization", "Bearer " + server.token())
                    .header("Content-Type", "application/octet-stream")
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
