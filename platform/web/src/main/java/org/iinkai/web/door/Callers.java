package org.iinkai.web.door;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.web.ControlToken;
import org.iinkai.web.bridge.PushAdmission;
import org.iinkai.web.visit.Visit;

/** Finds out who makes a request. */
public final class Callers implements PushAdmission {

    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final ControlToken control;
    private final SessionCookie cookie;
    private final SameOrigin origin;

    public Callers(Accounts accounts, ControlToken control, SessionCookie cookie, URI publicUrl) {
        this.accounts = accounts;
        this.control = control;
        this.cookie = cookie;
        this.origin = new SameOrigin(publicUrl);
    }

    /** The person signed in by the browser's cookie. */
    Optional<Caller> bySession(Headers headers) {
        return cookie.read(headers).flatMap(accounts::session);
    }

    /** The command line of this machine; a token from anywhere else counts for nothing. */
    Optional<Caller> byToken(Visit visit, Headers headers) {
        return visit.isLocal()
                ? token(headers).flatMap(control::caller).map(caller -> speaking(caller, headers))
                : Optional.empty();
    }

    @Override
    public Optional<Caller> admit(Visit visit, Headers headers) {
        return origin.isOurs(visit, headers) ? bySession(headers) : Optional.empty();
    }

    /** The terminal's language is the one that sentences come in. */
    private static Caller speaking(Caller caller, Headers headers) {
        boolean isEnglish = headers.first(HeaderNames.ACCEPT_LANGUAGE)
                .filter(accepted -> accepted.startsWith("en"))
                .isPresent();
        Locale locale = isEnglish ? Locale.ENGLISH : caller.locale();
        return caller.in(locale);
    }

    /** The token of an Authorization header. */
    static Optional<String> token(Headers headers) {
        return headers.first(HeaderNames.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }
}
