package org.iinkai.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.iinkai.app.storage.ServerFile;

/** Documents of a running server, by its programs' interface. */
final class FileDesk {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("\"number\"\\s*:\\s*(\\d+)");
    private static final Pattern HASH = Pattern.compile("\"hash\"\\s*:\\s*\"([0-9a-f]{64})\"");
    private static final int BUFFER = 256 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ServerFile server;

    FileDesk(Path data) {
        this.server = ServerFile.find(data).orElseThrow();
    }

    long process() {
        return server.process();
    }

    private HttpRequest.Builder request(String path) {
        URI address = server.address().resolve("/api/v1/" + path);
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + server.token());
    }

    private String post(String path, String json) {
        return text(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private String text(HttpRequest request) {
        HttpResponse<String> answer = send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A new document in a folder of its own. */
    String document(String title) {
        String folder = first(ID, post("document-folders", "{\"body\":\"\",\"folder\":{\"name\":\"" + title + "\"}}"));
        return first(
                ID,
                post(
                        "documents",
                        "{\"document\":{\"folder\":\"" + folder + "\",\"title\":\"" + title
                                + "\",\"kind\":\"MATERIAL\",\"visibility\":\"MEMBERS\"}}"));
    }

    /** Begins to send a file; says whether it was taken. */
    CompletableFuture<Boolean> send(String document, String name, long length, Supplier<InputStream> content) {
        BodyPublisher body = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(content), length);
        HttpRequest request = request("documents/" + document + "/files?name=" + URLEncoder.encode(name, UTF_8))
                .header("Content-Type", "application/octet-stream")
                .POST(body)
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> answer.statusCode() < 300);
    }

    /** Numbers of the versions that are recorded. */
    List<Integer> versions(String document) {
        return all(VERSION, text(request("documents/" + document + "/versions").build())).stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** What the records say the files are. */
    List<String> hashes(String document) {
        return all(HASH, text(request("documents/" + document + "/versions").build()));
    }

    /** SHA-256 of what comes when a version is asked for. */
    String hash(String document, int number) {
        HttpResponse<InputStream> answer = send(
                request("documents/" + document + "/versions/" + number + "/file")
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new AssertionError("version " + number + " answered " + answer.statusCode());
        }
        return hash(answer.body());
    }

    static String hash(InputStream content) {
        try (content) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = new byte[BUFFER];
            for (int read = content.read(bytes); read >= 0; read = content.read(bytes)) {
                digest.update(bytes, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String first(Pattern pattern, String json) {
        Matcher found = pattern.matcher(json);
        if (!found.find()) {
            throw new AssertionError("nothing like " + pattern + " in " + json);
        }
        return found.group(1);
    }

    private static List<String> all(Pattern pattern, String json) {
        return pattern.matcher(json)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
