package org.iinkai.core.documents.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;

/** Asks a bucket of an S3-compatible store. What fails on the way is tried again; what is sent carries its hash. */
final class S3Bucket {

    static final int MISSING = 404;

    private static final int WELL = 300;
    private static final int THEIR_FAULT = 500;
    private static final int TRIES = 3;
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final S3Settings settings;
    private final S3Signature signature;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    S3Bucket(S3Settings settings) {
        this.settings = settings;
        this.signature = new S3Signature(settings);
    }

    /**
     * A body that can be sent again.
     *
     * @param hash SHA-256 of it
     */
    record Body(Supplier<BodyPublisher> publisher, String hash) {

        static final Body NONE = new Body(BodyPublishers::noBody, S3Signature.NOTHING);

        static Body of(String text) {
            byte[] bytes = text.getBytes(UTF_8);
            return new Body(
                    () -> BodyPublishers.ofByteArray(bytes),
                    HexFormat.of().formatHex(ReceivedFile.sha256().digest(bytes)));
        }
    }

    /**
     * What is asked.
     *
     * @param key of the object; empty for the bucket
     * @param range bytes wanted; empty for all
     */
    record Question(String method, String key, Map<String, String> query, Body body, String range) {

        static Question of(String method, String key) {
            return new Question(method, key, Map.of(), Body.NONE, "");
        }

        Question with(Map<String, String> values) {
            return new Question(method, key, values, body, range);
        }

        Question with(Body content) {
            return new Question(method, key, query, content, range);
        }

        Question within(long from, long length) {
            return new Question(method, key, query, body, "bytes=" + from + "-" + (from + length - 1));
        }
    }

    /**
     * The answer, well or {@link #MISSING}; its body is to be closed.
     *
     * @throws UncheckedIOException when the store refuses or can't be reached
     */
    HttpResponse<InputStream> ask(Question question) {
        try {
            for (int tried = 1; ; tried++) {
                try {
                    HttpResponse<InputStream> answer = client.send(request(question), BodyHandlers.ofInputStream());
                    if (answer.statusCode() < WELL || answer.statusCode() == MISSING) {
                        return answer;
                    }
                    IOException refused = refused(question, answer);
                    if (answer.statusCode() < THEIR_FAULT || tried == TRIES) {
                        throw new UncheckedIOException(refused);
                    }
                } catch (IOException lost) {
                    if (tried == TRIES) {
                        throw new UncheckedIOException("the store at " + settings.endpoint() + " is not reached", lost);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while the store was asked", e));
        }
    }

    /** The answer without its body. */
    HttpResponse<InputStream> done(Question question) {
        HttpResponse<InputStream> answer = ask(question);
        try (InputStream body = answer.body()) {
            body.skip(Long.MAX_VALUE);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    S3Answer answer(Question question) {
        try {
            return S3Answer.read(ask(question).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest request(Question question) {
        String path = settings.endpoint().getRawPath().replaceAll("/+$", "") + "/" + settings.bucket()
                + (question.key().isEmpty() ? "" : "/" + question.key());
        String query = question.query().isEmpty() ? "" : "?" + S3Signature.query(question.query());
        URI address = settings.endpoint().resolve(path + query);
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
        signature
                .headers(question.method(), address, question.body().hash(), Instant.now())
                .forEach(request::header);
        if (!question.range().isEmpty()) {
            request.header("Range", question.range());
        }
        return request.method(question.method(), question.body().publisher().get())
                .build();
    }

    private IOException refused(Question question, HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            String said = new String(body.readNBytes(2_000), UTF_8);
            return new IOException("the store answered " + answer.statusCode() + " to " + question.method() + " "
                    + question.key() + ": " + said);
        }
    }
}
