package org.iinkai.web.pages;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;

/** The language to answer in: as chosen in the address, by the person, or by the browser; Japanese otherwise. */
public final class Speech {

    private static final List<String> SPOKEN = List.of("ja", "en");

    private Speech() {}

    /** The language of a request. */
    public static Locale of(ServerRequest request) {
        String chosen = request.query().first("lang").orElse("");
        if (SPOKEN.contains(chosen)) {
            return Locale.of(chosen);
        }
        return CallerScope.current().map(Caller::locale).orElseGet(() -> ofBrowser(request));
    }

    private static Locale ofBrowser(ServerRequest request) {
        String accepted = request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("");
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(accepted), SPOKEN);
            return best == null ? Locale.JAPANESE : Locale.of(best);
        } catch (IllegalArgumentException e) { // not a list of languages
            return Locale.JAPANESE;
        }
    }
}
