package org.iinkai.web.door;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.iinkai.api.access.CallerScope;
import org.iinkai.web.bridge.PushUpgrader;

/** Decides what reaches the user interface: pages that exist, for people who are signed in, and its static files. */
public final class InterfaceGate implements Handler {

    private static final String INTERNAL = "/VAADIN/";
    private static final String DYNAMIC = "/VAADIN/dynamic/";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Handler bridge;
    private final Predicate<String> isInterfacePath;
    private final BooleanSupplier isReady;
    private final Answers answers;
    private final ClassPathFiles files = new ClassPathFiles(InterfaceGate.class.getClassLoader());

    public InterfaceGate(Handler bridge, Predicate<String> isInterfacePath, BooleanSupplier isReady, Answers answers) {
        this.bridge = bridge;
        this.isInterfacePath = isInterfacePath;
        this.isReady = isReady;
        this.answers = answers;
    }

    @Override
    public void handle(ServerRequest request, ServerResponse response) throws Exception {
        String path = request.prologue().uriPath().path();
        if (path.startsWith(INTERNAL)) {
            internal(request, response, path);
        } else if (files.has(path)) {
            bridge.handle(request, response);
        } else if (!isReady.getAsBoolean()) {
            response.header(HeaderNames.RETRY_AFTER, "2");
            answers.refuse(request, response, Status.SERVICE_UNAVAILABLE_503);
        } else if (!path.equals("/") && !isInterfacePath.test(path.substring(1))) {
            answers.refuse(request, response, Status.NOT_FOUND_404);
        } else if (CallerScope.current().isPresent()) {
            bridge.handle(request, response);
        } else {
            refuse(request, response);
        }
    }

    private void internal(ServerRequest request, ServerResponse response, String path) throws Exception {
        boolean isPush = path.equals(PushUpgrader.PATH);
        if (isPush && request.headers().contains(HeaderNames.UPGRADE)) {
            answers.refuse(request, response, Status.FORBIDDEN_403); // the upgrader did not admit it
        } else if (isPush || path.startsWith(DYNAMIC)) {
            if (CallerScope.current().isPresent()) {
                bridge.handle(request, response);
            } else {
                answers.refuse(request, response, Status.FORBIDDEN_403);
            }
        } else if (files.has(path)) {
            bridge.handle(request, response);
        } else {
            answers.refuse(request, response, Status.NOT_FOUND_404);
        }
    }

    private void refuse(ServerRequest request, ServerResponse response) {
        String kind = request.query().first("v-r").orElse("");
        if (!kind.isEmpty() || !READING.contains(request.prologue().method().text())) {
            // the interface takes 403 to a heartbeat as the end of its session and loads the page anew
            boolean isBeat = kind.equals("heartbeat");
            answers.refuse(request, response, isBeat ? Status.FORBIDDEN_403 : Status.UNAUTHORIZED_401);
            return;
        }
        response.status(Status.SEE_OTHER_303);
        response.header(HeaderNames.LOCATION, Paths.SIGN_IN + next(request));
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send();
    }

    private static String next(ServerRequest request) {
        String query = request.prologue().query().rawValue();
        String path = request.prologue().uriPath().rawPath();
        String wanted = query == null || query.isEmpty() ? path : path + "?" + query;
        return wanted.equals("/") ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
