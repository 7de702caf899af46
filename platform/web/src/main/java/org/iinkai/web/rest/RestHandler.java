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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestStream;

/** Serves {@code /api/v1}: finds the operation, runs it as the caller, writes its answer. */
public final class RestHandler implements Handler {

    private static final int PREFIX_SEGMENTS = 2;

    private final RestResources resources;
    private final Problems problems;
    private final long bodyBytes;
    private final long uploadBytes;

    /**
     * @param bodyBytes largest body
     * @param uploadBytes largest body that the platform itself reads as a stream
     */
    public RestHandler(RestResources resources, Problems problems, long bodyBytes, long uploadBytes) {
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
            problems.send(response, problems.http(Status.UNAUTHORIZED_401, Locale.JAPANESE));
            return;
        }
        Locale locale = caller.get().locale();
        try {
            dispatch(request, response, locale);
        } catch (CloseConnectionException e) {
            throw e;
        } catch (RuntimeException e) {
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
        RestOperation operation = route.operation();
        boolean isUpload = route.served().isPlatform() && operation.body() == InputStream.class;
        HttpRestRequest asked = new HttpRestRequest(
                request,
                route.path().match(path).orElseThrow(),
                route.served().mapper(),
                isUpload ? uploadBytes : bodyBytes);
        Object answer = operation.action().apply(asked);
        response.status(Status.create(operation.status()));
        send(route, response, answer);
    }

    private static void send(Route route, ServerResponse response, @Nullable Object answer) {
        if (answer instanceof RestStream stream) {
            StreamAnswer.send(response, stream);
            return;
        }
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        if (answer == null || route.operation().answer() == Void.class) {
            response.send();
            return;
        }
        byte[] json = route.served().mapper().writeValueAsBytes(answer);
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(json);
    }
}
