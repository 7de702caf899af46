package org.iinkai.web.door;

import java.util.List;
import java.util.regex.Pattern;

/** What the door knows about paths without asking anybody. */
final class Paths {

    static final String SIGN_IN = "/sign-in";
    static final String API = "/api/";
    static final String METRICS = "/metrics";

    /** Stops mail: the secret in the path is all that counts, whoever brings it. */
    private static final String UNSUBSCRIBE = "/unsubscribe/";

    /** Encoded dots and slashes of both kinds, control characters, empty and dotted segments, path parameters. */
    private static final Pattern TRICKS = Pattern.compile(
            "(?i)%(00|2e|2f|5c|0[0-9a-f]|1[0-9a-f]|7f)|%(?![0-9a-f]{2})|[\\\\;\\x00-\\x1f\\x7f]|//|/\\.\\.?(/|$)");

    private static final List<String> WITHOUT_CALLER = List.of(
            "/assets/",
            "/favicon.",
            "/health",
            "/openapi",
            "/VAADIN/build/",
            "/VAADIN/static/",
            "/plugins/",
            UNSUBSCRIBE);

    private Paths() {}

    static boolean isTricky(String rawPath) {
        return !rawPath.startsWith("/") || TRICKS.matcher(rawPath).find();
    }

    /** Whether nobody behind this path cares who asks, which saves looking up the session. */
    static boolean needsCaller(String rawPath) {
        return WITHOUT_CALLER.stream().noneMatch(rawPath::startsWith);
    }

    /** Whether a request may come from anywhere: mail programs press its button themselves (RFC 8058). */
    static boolean isOpenToOtherSites(String rawPath) {
        return rawPath.startsWith(UNSUBSCRIBE);
    }
}
