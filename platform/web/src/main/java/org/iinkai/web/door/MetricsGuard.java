package org.iinkai.web.door;

import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.iinkai.web.visit.Visit;

/** Shows metrics to this machine, and to who has the token. */
public final class MetricsGuard implements Filter {

    private final String token;
    private final Answers answers;

    /** @param token empty to show them to this machine only */
    public MetricsGuard(String token, Answers answers) {
        this.token = token;
        this.answers = answers;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        String path = request.prologue().uriPath().rawPath();
        boolean isMetrics = path.equals(Paths.METRICS) || path.startsWith(Paths.METRICS + "/");
        if (!isMetrics || mayRead(request)) {
            chain.proceed();
        } else {
            answers.refuse(request, response, Status.FORBIDDEN_403);
        }
    }

    private boolean mayRead(RoutingRequest request) {
        boolean isLocal = request.context().get(Visit.class).orElseThrow().isLocal();
        return isLocal
                || (!token.isEmpty()
                        && Callers.token(request.headers())
                                .filter(given -> MessageDigest.isEqual(bytes(given), bytes(token)))
                                .isPresent());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
