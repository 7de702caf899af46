package org.iinkai.app.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.app.CommandFailed;
import org.iinkai.app.storage.ServerFile;

/** The running server of a data directory, spoken to over its REST interface with the control token. */
public final class ServerConnection {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ServerFile server;
    private final Locale locale;

    private ServerConnection(ServerFile server, Locale locale) {
        this.server = server;
        this.locale = locale;
    }

    /**
     * The server that runs on a data directory.
     *
     * @throws CommandFailed when none runs there
     */
    public static ServerConnection find(Path dataDirectory, Locale locale) {
        return new ServerConnection(
                ServerFile.find(dataDirectory)
                        .orElseThrow(() -> new CommandFailed("app.failed.no-server", dataDirectory)),
                locale);
    }

    /** Reads JSON. */
    public JsonNode get(String path) {
        return json(send(request(path).GET().build()));
    }

    /** Takes away. */
    public void delete(String path) {
        send(request(path).DELETE().build());
    }

    /** Sends a command without a body. */
    public JsonNode post(String path) {
        return json(send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build()));
    }

    /** Sends JSON. */
    public JsonNode post(String path, JsonNode body) {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build()));
    }

    /** Sends JSON that takes the place of what is there. */
    public JsonNode put(String path, JsonNode body) {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build()));
    }

    /** Sends a file. */
    public JsonNode post(String path, Path file) {
        try {
            return json(send(request(path)
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build()));
        } catch (IOException e) {
            throw new CommandFailed("app.failed.read-file", file);
        }
    }

    /** Reads content of any kind. */
    public InputStream open(String path) {
        return send(request(path).GET().build()).body();
    }

    private HttpRequest.Builder request(String path) {
        URI address = server.address().resolve(path);
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + server.token())
                .header("Accept-Language", locale.getLanguage());
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() >= 400) {
                throw new CommandFailed("app.failed.refused", reason(response));
            }
            return response;
        } catch (IOException e) {
            throw new CommandFailed("app.failed.no-answer", server.address());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("app.failed.no-answer", server.address());
        }
    }

    private static String reason(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(text).path("detail").asString("HTTP " + response.statusCode());
        } catch (JacksonException notJson) {
            return "HTTP " + response.statusCode();
        }
    }

    private static JsonNode json(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            byte[] bytes = body.readAllBytes();
            return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
        } catch (IOException e) {
            throw new CommandFailed("app.failed.no-answer", response.uri());
        }
    }
}
