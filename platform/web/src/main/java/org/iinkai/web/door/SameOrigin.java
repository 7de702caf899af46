package org.iinkai.web.door;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

import org.iinkai.web.visit.Visit;

/** Tells requests that our own pages make from those that other sites make in a signed-in browser. */
final class SameOrigin {

    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final String publicOrigin;

    SameOrigin(URI publicUrl) {
        publicOrigin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    boolean allows(String method, Visit visit, Headers headers) {
        return HARMLESS.contains(method) || isOurs(visit, headers);
    }

    /** Browsers set these headers themselves; a page of another site can't forge them. */
    boolean isOurs(Visit visit, Headers headers) {
        Optional<String> site = headers.first(FETCH_SITE);
        if (site.isPresent()) {
            return site.get().equals("same-origin");
        }
        String origin = headers.first(HeaderNames.ORIGIN).orElse("");
        return origin.equalsIgnoreCase(publicOrigin) || origin.equalsIgnoreCase(visit.origin());
    }
}
