package org.iinkai.web.door;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import java.util.List;
import java.util.stream.Stream;

/**
 * Headers of every answer. The content policy suits pages without any script; the user interface, which needs scripts,
 * replaces it with its own.
 */
public final class SecurityHeaders {

    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The same for pages that have the door's own script. */
    private static final Header WITH_SCRIPT =
            header("Content-Security-Policy", CONTENT_POLICY + "; script-src 'self'; connect-src 'self'");

    private final List<Header> headers;

    /** @param isHttps whether browsers reach us by https and shall never come otherwise */
    public SecurityHeaders(boolean isHttps) {
        Stream<Header> always = Stream.of(
                header("X-Content-Type-Options", "nosniff"),
                header("Referrer-Policy", "same-origin"),
                header("Cross-Origin-Opener-Policy", "same-origin"),
                header("Cross-Origin-Resource-Policy", "same-origin"),
                header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
                header("Content-Security-Policy", CONTENT_POLICY));
        Stream<Header> secure =
                isHttps ? Stream.of(header("Strict-Transport-Security", "max-age=31536000")) : Stream.empty();
        headers = Stream.concat(always, secure).toList();
    }

    /** Puts them into an answer. */
    public void addTo(WritableHeaders<?> answer) {
        headers.forEach(answer::set);
    }

    /** Lets a page have the door's own script. */
    public static void allowScript(WritableHeaders<?> answer) {
        answer.set(WITH_SCRIPT);
    }

    private static Header header(String name, String value) {
        return HeaderValues.createCached(HeaderNames.create(name), value);
    }
}
