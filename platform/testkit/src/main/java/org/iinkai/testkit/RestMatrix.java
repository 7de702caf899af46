package org.iinkai.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.imports.Imports;
import org.iinkai.app.Platform;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;

/**
 * Calls every REST operation of a whole platform with the bundle under test, once for each role and once for somebody
 * without any, and tells who got through. A further column of the table is one more account here.
 */
public final class RestMatrix implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String API = "/api/v1/";
    private static final JsonMapper JSON = new JsonMapper();

    /** What operations can't be called without, beyond what stands in their path. */
    private static final Map<String, String> QUERIES = Map.of(
            "GET changes", "?after=0",
            "GET search", "?text=x",
            "GET members/movement", "?year=2024",
            "POST plugins", "?file=x.jar");

    private final DataDirectory directory;
    private final EmbeddedDatabase server;
    private final Platform platform;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private RestMatrix(Path folder, String roles) {
        directory = DataDirectory.take(folder.resolve("data"));
        server = EmbeddedDatabase.start(directory);
        platform = Platform.local(server.settings(), directory);
        asSystem(() -> {
            Plugins plugins = platform.service(Plugins.class);
            return plugins.enable(plugins.install("bundle.jar", new ByteArrayInputStream(BuiltBundle.jar()))
                    .id());
        });
        asSystem(() -> platform.service(Imports.class)
                .load("core.roles", "roles.csv", new ByteArrayInputStream(roles.getBytes(UTF_8))));
        // a role that counts for one body can't be given to an account directly
        roles.lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
            boolean isScoped = cells.length > 5 && !cells[5].isEmpty();
            if (!isScoped) {
                cookies.put(cells[0], account(cells[0], Set.of(cells[0])));
            }
        });
        cookies.put("nobody", account("nobody", Set.of()));
    }

    /**
     * Starts the platform.
     *
     * @param roles the table {@code core.roles} whose roles are tried
     */
    public static RestMatrix open(Path folder, String roles) {
        return new RestMatrix(folder, roles);
    }

    /** A line for each operation: its name, and the roles that get through. */
    public String table() {
        StringBuilder table = new StringBuilder();
        operations().forEach((name, operation) -> {
            table.append(name).append(':');
            cookies.forEach((role, cookie) -> {
                if (call(cookie, name, operation) != 403) {
                    table.append(' ').append(role);
                }
            });
            table.append('\n');
        });
        return table.toString();
    }

    private Map<String, JsonNode> operations() {
        JsonNode document = JSON.readTree(send("", "GET", "/openapi", "").body());
        Map<String, JsonNode> all = new TreeMap<>();
        document.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) ->
                        all.put(method.toUpperCase(Locale.ROOT) + " " + path.substring(API.length()), operation)));
        return all;
    }

    private int call(String cookie, String name, JsonNode operation) {
        String[] words = name.split(" ", 2);
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        String path =
                words[1].replace("{year}", "2024").replaceAll("\\{[a-z]+}", "0198c0de-0000-7000-8000-00000000dead");
        String query = QUERIES.getOrDefault(name, "");
        return send(cookie, words[0], API + path + query, example.isMissingNode() ? "" : example.toString())
                .statusCode();
    }

    private HttpResponse<String> send(String cookie, String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.port() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, BodyPublishers.ofString(body))
                .header("Sec-Fetch-Site", "same-origin")
                .header("If-Match", "\"1\"");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String account(String login, Set<String> roles) {
        Accounts accounts = platform.service(Accounts.class);
        asSystem(() -> {
            accounts.create(new NewAccount(login, login, PASSWORD), roles);
            return true;
        });
        return "iinkai-session="
                + accounts.signIn(login, PASSWORD.toCharArray(), "here").value();
    }

    private static <T> T asSystem(Supplier<T> action) {
        return CallerScope.get(Caller.system("rights"), action);
    }

    @Override
    public void close() {
        client.close();
        platform.close();
        server.close();
        directory.close();
    }
}
