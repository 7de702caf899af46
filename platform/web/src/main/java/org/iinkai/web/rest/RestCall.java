package org.iinkai.web.rest;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestStream;

/** One request to one operation: what the operation's terms ask for is checked, its action run, its answer made. */
final class RestCall {

    static final HeaderName KEY = HeaderNames.create("Idempotency-Key");
    private static final String NO_TAG = "";

    private final Route route;
    private final ServerRequest request;
    private final Map<String, String> places;
    private final long mostBytes;

    RestCall(Route route, ServerRequest request, Map<String, String> places, long mostBytes) {
        this.route = route;
        this.request = request;
        this.places = places;
        this.mostBytes = mostBytes;
    }

    /** Runs it; gives a {@link RestAnswer} or a {@link RestStream}. */
    Object run(Caller caller, KeptAnswers kept) {
        Parameters.check(route, request);
        InputStream content = new BoundedInput(request.content().inputStream(), mostBytes);
        Optional<String> key = request.headers().first(KEY);
        if (key.isEmpty()) {
            return answer(content);
        }
        if (!route.operation().terms().takesKey()) {
            throw new Refused("web.refused.key-not-taken");
        }
        byte[] body = bytes(content);
        KeptAnswers.Keyed keyed =
                new KeptAnswers.Keyed(caller.account(), checked(key.get()), route.method(), address(), hash(body));
        return kept.answer(keyed, () -> kept(answer(new ByteArrayInputStream(body))));
    }

    private Object answer(InputStream content) {
        RestOperation operation = route.operation();
        int version = operation.terms().isConditional()
                ? EntityTag.version(
                        request.headers().first(HeaderNames.IF_MATCH).orElse(""))
                : 0;
        HttpRestRequest asked = new HttpRestRequest(request, places, route, content, version);
        @Nullable Object result = operation.action().apply(asked);
        return result instanceof RestStream ? result : of(result);
    }

    private RestAnswer of(@Nullable Object result) {
        RestOperation operation = route.operation();
        String tag = result == null
                ? NO_TAG
                : operation
                        .terms()
                        .version()
                        .map(version -> EntityTag.of(version.apply(result)))
                        .orElse(NO_TAG);
        if (isKnown(tag)) {
            return new RestAnswer(304, new byte[0], "", tag);
        }
        if (result == null || operation.answer() == Void.class) {
            return new RestAnswer(operation.status(), new byte[0], "", tag);
        }
        String location = operation
                .terms()
                .newId()
                .map(id -> path() + "/" + id.apply(result))
                .orElse("");
        Object shown = result instanceof Page<?> page && operation.terms().isPage() ? shown(page) : result;
        return new RestAnswer(operation.status(), route.served().mapper().writeValueAsBytes(shown), location, tag);
    }

    private boolean isKnown(String tag) {
        return !tag.isEmpty()
                && route.method().equals("GET")
                && EntityTag.isNamed(
                        tag, request.headers().first(HeaderNames.IF_NONE_MATCH).orElse(""));
    }

    private Shown shown(Page<?> page) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        request.query().names().forEach(name -> query.put(name, request.query().all(name)));
        return new Shown(page.rows(), page.total(), PagePosition.next(page, path(), query));
    }

    private String path() {
        return request.prologue().uriPath().rawPath();
    }

    private String address() {
        String query = request.query().rawValue();
        return query.isEmpty() ? path() : path() + "?" + query;
    }

    /** Files are no answers of changes: an operation that takes a key never streams. */
    private static RestAnswer kept(Object answer) {
        if (answer instanceof RestAnswer ready) {
            return ready;
        }
        throw new IllegalStateException("an operation that takes a key answered with a stream");
    }

    private static String checked(String key) {
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new Refused("web.refused.key");
        }
        return key;
    }

    private static byte[] bytes(InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A page of a list as JSON. */
    private record Shown(List<?> rows, Total total, Optional<String> next) {}
}
