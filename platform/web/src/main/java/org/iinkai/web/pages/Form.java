package org.iinkai.web.pages;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.iinkai.web.rest.BoundedInput;

/** The fields of a form that was sent. */
public record Form(Map<String, String> fields) {

    private static final long MOST_BYTES = 64 * 1024;

    /** The form in the body of a request; one larger than any real form ends the request with 413. */
    public static Form read(ServerRequest request) {
        if (!request.content().hasEntity()) {
            return new Form(Map.of());
        }
        try (InputStream in = new BoundedInput(request.content().inputStream(), MOST_BYTES)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form parse(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    /** What was typed in a field; empty when it was not sent. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // a stray % in the text
            return text;
        }
    }
}
