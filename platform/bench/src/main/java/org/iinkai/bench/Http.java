package org.iinkai.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

import org.iinkai.app.storage.ServerFile;

/** Requests to the server under measurement, with its control token. */
final class Http {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ServerFile server;

    Http(Path data) {
        this.server = ServerFile.find(data).orElseThrow();
    }

    int get(String path) {
        return send(request(path).GET().build());
    }

    int post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    /** Asks until the answer has that status; gives up after ten seconds. */
    void await(String path, int status) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (get(path) != status) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(path + " did not answer " + status + " within ten seconds");
            }
        }
    }

    private HttpRequest.Builder request(String path) {
        URI address = server.address().resolve(path);
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + server.token());
    }

    private int send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
