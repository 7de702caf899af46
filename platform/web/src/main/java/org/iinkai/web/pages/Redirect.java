package org.iinkai.web.pages;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;

/** Sends a browser on. */
final class Redirect {

    private Redirect() {}

    static void to(ServerResponse response, String ownPath) {
        response.status(Status.SEE_OTHER_303);
        response.header(HeaderNames.LOCATION, ownPath);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send();
    }
}
