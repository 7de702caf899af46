package org.iinkai.web.door;

import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.web.AccessTokens;
import org.iinkai.web.ControlToken;
import org.iinkai.web.bridge.PushAdmission;
import org.iinkai.web.visit.Visit;

/** Finds out who makes a request. */
public final class Callers implements PushAdmission {

    private static final String BEARER = "Bearer ";

    private final Accounts accounts;
    private final ControlToken control;
    private final AccessTokens tokens;
    private final SessionCookie cookie;
    private final SameOrigin origin;

    public Callers(Accounts accounts, Tokens tokens, SessionCookie cookie, URI publicUrl) {
        this.accounts = accounts;
        this.control = tokens.control();
        this.tokens = tokens.access();
        this.cookie = cookie;
        this.origin = new SameOrigin(publicUrl);
    }

    /** The tokens that count. */
    public record Tokens(ControlToken control, AccessTokens access) {}

    /** The person signed in by the browser's cookie. */
    Optional<Caller> bySession(Headers headers) {
        return cookie.read(headers).flatMap(accounts::session);
    }

    /** The program that brings a token: the command line, from this machine only, or a program of a person's. */
    Optional<Caller> byToken(Visit visit, Headers headers) {
        Optional<String> token = token(headers);
        Optional<Caller> operator = visit.isLocal() ? token.flatMap(control::caller) : Optional.empty();
        return operator.map(caller -> speaking(caller.from(visit.address()), headers))
                .or(() -> token.flatMap(secret -> tokens.caller(secret, visit.address())));
    }

    @Override
    public Optional<Caller> admit(Visit visit, Headers headers) {
        return origin.isOurs(visit, headers)
                ? bySession(headers).map(caller -> caller.from(visit.address()))
                : Optional.empty();
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
