package org.iinkai.web;

import io.helidon.webserver.http.HttpService;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.iinkai.api.access.Caller;
import org.iinkai.web.rest.RestResources;

/** A door on a free port with a trivial servlet behind it, and a browser-like client before it. */
final class OpenDoor implements AutoCloseable {

    static final Set<String> INTERFACE = Set.of("members", "async", "broken", "down", "held", "up");

    /** Somebody's token, which counts from this machine only. */
    static final String TOKEN = "iik_anna";

    private static final AccessTokens TOKENS = (token, address) -> token.equals(TOKEN) && address.equals("127.0.0.1")
            ? Optional.of(Caller.owner("a", "anna", java.util.Locale.JAPANESE).from(address))
            : Optional.empty();

    final MemoryAccounts accounts;
    final TrivialServlet servlet = new TrivialServlet();
    final RestResources rest = new RestResources(new MemoryAnswers());
    final FrontDoor door;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    volatile boolean isReady = true;

    private OpenDoor(MemoryAccounts accounts, DoorSettings settings, List<HttpService> publicPages) {
        this.accounts = accounts;
        ServletContent content = new ServletContent(servlet, Map.of(), List.of(), List.of(new PushEndpoints()));
        StaticFiles files = (plugin, version, path) ->
                Optional.ofNullable(OpenDoor.class.getResource("/static/" + plugin + "/" + version + "/" + path));
        ControlToken control =
                token -> token.equals("control") ? Optional.of(Caller.system("command line")) : Optional.empty();
        door = FrontDoor.open(
                settings,
                new DoorParts(
                        new MemoryWays(accounts).all(),
                        new FileTexts(),
                        content,
                        INTERFACE::contains,
                        rest,
                        files,
                        control,
                        TOKENS,
                        () -> isReady,
                        publicPages));
    }

    static OpenDoor open() {
        return open(settings -> settings);
    }

    static OpenDoor open(UnaryOperator<DoorSettings> change) {
        return open(MemoryAccounts.withAnna(), change);
    }

    static OpenDoor open(MemoryAccounts accounts, UnaryOperator<DoorSettings> change) {
        return new OpenDoor(accounts, change.apply(DoorSettings.local(0)), List.of());
    }

    static OpenDoor with(HttpService publicPage) {
        return new OpenDoor(MemoryAccounts.withAnna(), DoorSettings.local(0), List.of(publicPage));
    }

    String origin() {
        return "http://127.0.0.1:" + door.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs in without the form; gives the Cookie header. */
    String cookie() {
        return "iinkai-session="
                + accounts.signIn("anna", "correct horse battery".toCharArray(), "here")
                        .value();
    }

    HttpClient client() {
        return client;
    }

    @Override
    public void close() {
        servlet.mayEnd.countDown();
        client.shutdownNow();
        door.close();
    }

    /** Registers the push endpoint as the interface does. */
    private static final class PushEndpoints implements ServletContextListener {

        @Override
        public void contextInitialized(ServletContextEvent event) {
            ServerContainer container =
                    (ServerContainer) event.getServletContext().getAttribute(ServerContainer.class.getName());
            try {
                container.addEndpoint(ServerEndpointConfig.Builder.create(EchoEndpoint.class, "/VAADIN/push")
                        .build());
            } catch (DeploymentException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
