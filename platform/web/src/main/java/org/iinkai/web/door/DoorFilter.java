package org.iinkai.web.door;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.web.DoorSettings;
import org.iinkai.web.visit.LogLine;
import org.iinkai.web.visit.Throttle;
import org.iinkai.web.visit.Visit;
import org.iinkai.web.visit.Visits;

/** Every request passes here first: headers, refusals that need no knowledge of what lies behind, and the caller. */
public final class DoorFilter implements Filter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");
    private static final int MOST_WRONG_TOKENS = 20;
    private static final Duration WRONG_TOKEN_WINDOW = Duration.ofMinutes(5);

    private final DoorSettings settings;
    private final Visits visits;
    private final SecurityHeaders headers;
    private final SameOrigin origin;
    private final Callers callers;
    private final Answers answers;
    private final Traffic traffic;
    private final Throttle wrongTokens = new Throttle(MOST_WRONG_TOKENS, WRONG_TOKEN_WINDOW, InstantSource.system());

    public DoorFilter(DoorSettings settings, Visits visits, Callers callers, Answers answers, Traffic traffic) {
        this.settings = settings;
        this.visits = visits;
        this.headers = new SecurityHeaders(settings.isHttps());
        this.origin = new SameOrigin(settings.publicUrl());
        this.callers = callers;
        this.answers = answers;
        this.traffic = traffic;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        headers.addTo(response.headers());
        if (traffic.enter()) {
            LogLine.begin();
            try {
                pass(chain, request, response);
            } finally {
                LogLine.end();
                traffic.leave();
            }
        } else {
            response.header(HeaderValues.CONNECTION_CLOSE);
            answers.refuse(request, response, Status.SERVICE_UNAVAILABLE_503);
        }
        if (response.isSent() && response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("announced"); // Helidon announces it, but waits for the browser
        }
    }

    private void pass(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Visit visit = visits.of(request.remotePeer().address(), request.isSecure(), request.headers());
        request.context().register(visit);
        String path = request.prologue().uriPath().rawPath();
        String method = request.prologue().method().text();
        Optional<Status> refusal = refusal(path, method, request.headers());
        if (refusal.isPresent()) {
            answers.refuse(request, response, refusal.get());
        } else {
            admit(chain, request, response, visit);
        }
    }

    private Optional<Status> refusal(String path, String method, Headers asked) {
        if (Paths.isTricky(path)) {
            return Optional.of(Status.BAD_REQUEST_400);
        }
        if (!METHODS.contains(method)) {
            return Optional.of(Status.METHOD_NOT_ALLOWED_405);
        }
        long most = settings.limits().at(path);
        return asked.contentLength().orElse(0) > most
                ? Optional.of(Status.REQUEST_ENTITY_TOO_LARGE_413)
                : Optional.empty();
    }

    private void admit(FilterChain chain, RoutingRequest request, RoutingResponse response, Visit visit) {
        String path = request.prologue().uriPath().rawPath();
        Headers asked = request.headers();
        boolean bringsToken = path.startsWith(Paths.API) && asked.contains(HeaderNames.AUTHORIZATION);
        boolean isAnybodys = bringsToken || Paths.isOpenToOtherSites(path);
        if (!isAnybodys && !origin.allows(request.prologue().method().text(), visit, asked)) {
            answers.refuse(request, response, Status.FORBIDDEN_403);
            return;
        }
        if (bringsToken) {
            admitToken(chain, request, response, visit);
            return;
        }
        Optional<Caller> caller = Optional.empty();
        if (Paths.needsCaller(path)) {
            caller = callers.bySession(asked).map(known -> known.from(visit.address()));
        }
        caller.ifPresentOrElse(known -> proceed(known, chain), chain::proceed);
    }

    private static void proceed(Caller caller, FilterChain chain) {
        LogLine.of(caller.account());
        CallerScope.run(caller, chain::proceed);
    }

    /** Whoever guesses soon gets no answer from that address any more, right or wrong. */
    private void admitToken(FilterChain chain, RoutingRequest request, RoutingResponse response, Visit visit) {
        if (wrongTokens.isSpent(visit.address())) {
            response.header(HeaderNames.RETRY_AFTER, Long.toString(WRONG_TOKEN_WINDOW.toSeconds()));
            answers.refuse(request, response, Status.TOO_MANY_REQUESTS_429);
            return;
        }
        Optional<Caller> caller = callers.byToken(visit, request.headers());
        if (caller.isPresent()) {
            proceed(caller.get(), chain);
            return;
        }
        wrongTokens.admits(visit.address());
        response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        answers.refuse(request, response, Status.UNAUTHORIZED_401);
    }
}
