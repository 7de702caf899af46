package org.iinkai.reliability.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.app.storage.ServerFile;

/** Where an administrator puts bundles in and takes them out, by the programs' interface. */
final class Desk {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TICK = Duration.ofMillis(50);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServerFile server;

    Desk(Path data) {
        this.server = ServerFile.find(data).orElseThrow();
    }

    /**
     * What the host says of a bundle.
     *
     * @param state as it names it; {@code REFUSED} when nothing came of it
     */
    record Said(String state, String problem, String details, String version) {

        static final String REFUSED = "REFUSED";

        private static Said of(JsonNode status) {
            return new Said(
                    status.path("state").asString(""),
                    status.path("problem").asString(""),
                    status.path("details").asString(""),
                    status.path("version").asString(""));
        }

        /** The first sentence of the problem. */
        String first() {
            return problem.replaceFirst("(?s)([.。])[ \n].*", "$1");
        }
    }

    long process() {
        return server.process();
    }

    Said install(byte[] jar) {
        return said(send(post("?file=bundle.jar", jar)));
    }

    Said install(byte[] jar, String signature) {
        String encoded = URLEncoder.encode(signature, StandardCharsets.UTF_8);
        return said(send(post("?file=bundle.jar&signature=" + encoded, jar)));
    }

    CompletableFuture<HttpResponse<String>> installing(byte[] jar) {
        return client.sendAsync(post("?file=bundle.jar", jar).build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> beginning(String id, String verb) {
        return client.sendAsync(post("/" + id + "/" + verb, new byte[0]).build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> asking(String path) {
        return client.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    Said enable(String id) {
        return said(send(post("/" + id + "/enable", new byte[0])));
    }

    Said disable(String id) {
        return said(send(post("/" + id + "/disable", new byte[0])));
    }

    /** Takes a bundle out with its data, if it is there. */
    void erase(String id) {
        send(post("/" + id + "/erase", new byte[0]));
    }

    Said status(String id) {
        for (JsonNode status : JSON.readTree(send(request("/api/v1/plugins")).body())) {
            if (status.path("id").asString("").equals(id)) {
                return Said.of(status);
            }
        }
        return new Said("ABSENT", "", "", "");
    }

    /** What the host says as soon as that is the case; what it says after a minute when it never is. */
    Said await(String id, Predicate<Said> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Said said = status(id);
        while (!wanted.test(said) && System.nanoTime() < end) {
            LockSupport.parkNanos(TICK.toNanos());
            said = status(id);
        }
        return said;
    }

    int ask(String path) {
        return send(request(path)).statusCode();
    }

    String text(String path) {
        return send(request(path)).body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + "/").resolve(path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + server.token());
    }

    private HttpRequest.Builder post(String path, byte[] body) {
        return request("/api/v1/plugins" + path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(body));
    }

    private static Said said(HttpResponse<String> answer) {
        JsonNode body = JSON.readTree(answer.body());
        return answer.statusCode() < 300
                ? Said.of(body)
                : new Said(Said.REFUSED, body.path("detail").asString("HTTP " + answer.statusCode()), "", "");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
