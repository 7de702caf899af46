package org.iinkai.web.pages;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.Entrance.Entry;
import org.iinkai.api.accounts.Entrance.Step;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.web.door.SessionCookie;
import org.iinkai.web.visit.Visit;

/** What every way in does with a browser in the end, and the cookies it carries on the way. */
public final class Arrival {

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Duration JOURNEY = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final SessionCookie session;
    private final SessionCookie step;
    private final SessionCookie journey;

    /** @param isHttps whether browsers reach us by https */
    public Arrival(Accounts accounts, boolean isHttps) {
        this.accounts = accounts;
        this.session = new SessionCookie(isHttps);
        this.step = new SessionCookie("step", isHttps, STEP);
        this.journey = new SessionCookie("journey", isHttps, JOURNEY);
    }

    /** Lets a browser in, or on to the step that is still to be taken. */
    void proceed(ServerRequest request, ServerResponse response, Entry entry, String next) {
        switch (entry) {
            case Entry.Open open -> {
                open(request, response, open.session());
                Redirect.to(response, next);
            }
            case Entry.Next more -> {
                step.set(response, more.token());
                Redirect.to(response, address(more.kind(), next));
            }
        }
    }

    /** Gives the browser a session; one that it had before is over. */
    void open(ServerRequest request, ServerResponse response, SessionToken token) {
        leave(request);
        session.set(response, token.value());
        step.clear(response);
    }

    /** Ends the browser's session. */
    void close(ServerRequest request, ServerResponse response) {
        leave(request);
        session.clear(response);
        step.clear(response);
    }

    /** Token of the step that the browser has still to take; empty when there is none. */
    String step(ServerRequest request) {
        return step.read(request.headers()).orElse("");
    }

    /** Secret by which an answer from elsewhere is known to belong to the browser; empty when there is none. */
    String journey(ServerRequest request) {
        return journey.read(request.headers()).orElse("");
    }

    /** Gives the browser such a secret. */
    void depart(ServerResponse response, String secret) {
        journey.set(response, secret);
    }

    /** Takes the secret from the browser. */
    void arrived(ServerResponse response) {
        journey.clear(response);
    }

    /** Where a browser comes from. */
    static String from(ServerRequest request) {
        return request.context().get(Visit.class).orElseThrow().address();
    }

    /** The sign-in page that leads to a page of ours, with a word of what happened. */
    static String signIn(String next, String word) {
        return "/sign-in?next=" + encoded(next) + (word.isEmpty() ? "" : "&notice=" + word);
    }

    private static String address(Step.Kind kind, String next) {
        String page = switch (kind) {
            case CODE -> SecondStepPage.CODE;
            case SET_UP -> SecondStepPage.SET_UP;
        };
        return page + "?next=" + encoded(next);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void leave(ServerRequest request) {
        session.read(request.headers()).ifPresent(accounts::signOut);
    }
}
