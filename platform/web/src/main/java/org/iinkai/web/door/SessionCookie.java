package org.iinkai.web.door;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.util.Optional;

/** A cookie that carries a secret: of a sign-in session, or of a step on the way to one. */
public final class SessionCookie {

    private static final int LONGEST = 200;

    private final String name;
    private final String attributes;
    private final String age;

    /**
     * The cookie of a session, which ends with the browser.
     *
     * @param isHttps whether browsers reach us by https, where the cookie is bound to host and https
     */
    public SessionCookie(boolean isHttps) {
        this("session", isHttps, "");
    }

    /** The cookie of a step that takes so long at most. */
    public SessionCookie(String word, boolean isHttps, Duration longest) {
        this(word, isHttps, "; Max-Age=" + longest.toSeconds());
    }

    private SessionCookie(String word, boolean isHttps, String age) {
        this.name = name(word, isHttps);
        this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (isHttps ? "; Secure" : "");
        this.age = age;
    }

    /** Name of a cookie of ours. */
    public static String name(String word, boolean isHttps) {
        return (isHttps ? "__Host-" : "") + "iinkai-" + word;
    }

    /** The secret that a request brings. */
    public Optional<String> read(Headers headers) {
        String start = name + "=";
        return headers.values(HeaderNames.COOKIE).stream()
                .flatMap(line -> java.util.Arrays.stream(line.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(start))
                .map(pair -> pair.substring(start.length()))
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                .findFirst();
    }

    /** Gives the secret to the browser. */
    public void set(ServerResponse response, String secret) {
        response.headers().add(HeaderValues.create(HeaderNames.SET_COOKIE, name + "=" + secret + age + attributes));
    }

    /** Takes the secret from the browser. */
    public void clear(ServerResponse response) {
        response.headers().add(HeaderValues.create(HeaderNames.SET_COOKIE, name + "=; Max-Age=0" + attributes));
    }
}
