package org.iinkai.web.rest;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestStream;
import org.iinkai.web.pages.Speech;

/** Serves {@code /api/v1}: finds the operation, runs it as the caller, writes its answer. */
public final class RestHandler implements Handler {

    private static final int PREFIX_SEGMENTS = 2;

    private final RestResources resources;
    private final Problems problems;
    private final long bodyBytes;
    private final ToLongFunction<String> uploadBytes;

    /**
     * @param bodyBytes largest body
     * @param uploadBytes largest body that the platform itself reads as a stream, by its path
     */
    public RestHandler(RestResources resources, Problems problems, long bodyBytes, ToLongFunction<String> uploadBytes) {
        this.resources = resources;
        this.problems = problems;
        this.bodyBytes = bodyBytes;
        this.uploadBytes = uploadBytes;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        Optional<Caller> caller = CallerScope.current();
        if (caller.isEmpty()) {
            response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer");
            problems.send(response, problems.http(Status.UNAUTHORIZED_401, Speech.of(request)));
            return;
        }
        Locale locale = Speech.of(request);
        try {
            dispatch(request, response, locale);
        } catch (CloseConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (e instanceof Forbidden && request.headers().contains(HeaderNames.AUTHORIZATION)) {
                response.header(HeaderNames.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
            }
            problems.send(response, problems.of(e, locale, Problems.attempted(request)));
        }
    }

    private void dispatch(ServerRequest request, ServerResponse response, Locale locale) {
        List<String> path = PathTemplate.split(request.prologue().uriPath().path());
        List<String> below = path.subList(PREFIX_SEGMENTS, path.size());
        List<Route> matching = resources.matching(below);
        String method = request.prologue().method().text();
        Optional<Route> route =
                matching.stream().filter(each -> each.method().equals(method)).findFirst();
        if (route.isPresent()) {
            run(route.get(), below, request, response);
        } else if (matching.isEmpty()) {
            problems.send(response, problems.http(Status.NOT_FOUND_404, locale));
        } else {
            String allowed = matching.stream().map(Route::method).distinct().collect(Collectors.joining(", "));
            response.header(HeaderNames.ALLOW, allowed);
            problems.send(response, problems.http(Status.METHOD_NOT_ALLOWED_405, locale));
        }
    }

    private void run(Route route, List<String> path, ServerRequest request, ServerResponse response) {
        boolean isUpload = route.served().isPlatform() && route.operation().body() == InputStream.class;
        Map<String, String> places = route.path().match(path).orElseThrow();
        long most =
                isUpload ? uploadBytes.applyAsLong(request.prologue().uriPath().rawPath()) : bodyBytes;
        RestCall call = new RestCall(route, request, places, most);
        switch (answer(call, route)) {
            case RestStream stream -> {
                response.status(Status.create(route.operation().status()));
                StreamAnswer.send(response, stream);
            }
            case RestAnswer ready -> ready.send(response);
            case Object other -> throw new IllegalStateException("no answer: " + other.getClass());
        }
    }

    private Object answer(RestCall call, Route route) {
        try {
            return call.run(CallerScope.current().orElseThrow(), resources.kept());
        } catch (Refused refused) {
            if (route.operation().terms().isConditional() && Problems.isStale(refused)) {
                throw new Refused(Problems.VERSION_OTHER);
            }
            throw refused;
        }
    }
}
