package org.iinkai.app;

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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.imports.Imports;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;
import org.iinkai.app.storage.ServerFile;
import org.iinkai.core.database.DatabaseSettings;
import org.iinkai.host.texts.MessageCatalog;
import org.iinkai.web.ControlToken;

/** The whole platform on PostgreSQL and a free port, with somebody who may do everything and somebody who may nothing. */
final class OpenPlatform implements AutoCloseable {

    static final String PASSWORD = "correct horse battery staple";

    private final DataDirectory directory;
    private final EmbeddedDatabase server;
    private final Connection connection;
    private final Platform platform;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final String everything;
    final String other;
    final String nothing;

    OpenPlatform(Path folder) {
        this(folder, "none");
    }

    /** The same, configured by a file. */
    OpenPlatform(Path folder, String configuration) {
        this(folder, (login, directory) -> Platform.local(login, directory, "--port", "0", "--config", configuration));
    }

    private OpenPlatform(Path folder, BiFunction<DatabaseSettings, DataDirectory, Platform> start) {
        directory = DataDirectory.take(folder.resolve("data"));
        server = EmbeddedDatabase.start(directory);
        connection = connected(server.settings());
        platform = start.apply(server.settings(), directory);
        load("core.roles", "code,name_ja,name_en,all,rights\nall,すべて,All,true,\nnone,なし,None,false,\n");
        everything = account("anna", "all");
        other = account("carl", "all");
        nothing = account("ben", "none");
    }

    /** The same with an inbox; commands find it by its data directory. */
    static OpenPlatform withInbox(Path folder) {
        Settings settings = Settings.load(CommandLine.parse("run", "--port", "0", "--config", "none"));
        MessageCatalog texts = new MessageCatalog(OpenPlatform.class.getClassLoader(), Main.MODULES);
        ControlToken control =
                token -> token.equals(PASSWORD) ? Optional.of(Caller.system("command line")) : Optional.empty();
        OpenPlatform open = new OpenPlatform(
                folder,
                (login, directory) -> Platform.start(
                        settings,
                        login,
                        directory,
                        new Platform.Wiring(texts, Set.of(Platform.Choice.INBOX), control)));
        new ServerFile(
                        URI.create("http://127.0.0.1:" + open.platform.port() + "/"),
                        PASSWORD,
                        ProcessHandle.current().pid())
                .write(open.directory);
        return open;
    }

    /** The folder that the server works in. */
    Path data() {
        return directory.root();
    }

    /** Reads a table in. */
    void load(String name, String csv) {
        Imports.Result result = asSystem(
                () -> platform.service(Imports.class).load(name, name, new ByteArrayInputStream(csv.getBytes(UTF_8))));
        if (!result.isComplete()) {
            throw new IllegalStateException(result.errors().toString());
        }
    }

    HttpResponse<String> send(String cookie, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.port() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, BodyPublishers.ofString(body))
                .header("Sec-Fetch-Site", "same-origin");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return sent(request);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    <S> S service(Class<S> type) {
        return platform.service(type);
    }

    /** Who is signed in by a cookie. */
    Caller caller(String cookie) {
        return platform.service(Accounts.class)
                .session(cookie.substring(cookie.indexOf('=') + 1))
                .orElseThrow();
    }

    /** How to reach the database. */
    DatabaseSettings database() {
        return server.settings();
    }

    /** One value from the database. */
    String value(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connected(DatabaseSettings login) {
        try {
            return DriverManager.getConnection(login.url(), login.ownerUser(), login.ownerPassword());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The platform itself. */
    Platform platform() {
        return platform;
    }

    /** Sends a form with these headers and no other. */
    HttpResponse<String> post(String path, String form, String... headers) {
        return bare("POST", path, form, headers);
    }

    /** Sends a request with these headers and no other: nothing says that one of our pages made it. */
    HttpResponse<String> bare(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + platform.port() + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, BodyPublishers.ofString(body));
        return sent(headers.length == 0 ? request : request.headers(headers));
    }

    <T> T asSystem(Supplier<T> work) {
        return CallerScope.get(Caller.system("test"), work);
    }

    private String account(String login, String role) {
        Accounts accounts = platform.service(Accounts.class);
        asSystem(() -> {
            accounts.create(new NewAccount(login, login, PASSWORD), Set.of(role));
            return true;
        });
        return switch (platform.service(Entrance.class).password(login, PASSWORD.toCharArray(), "here")) {
            case Entrance.Entry.Open open -> "iinkai-session=" + open.session().value();
            case Entrance.Entry.Next next -> "iinkai-step=" + next.token();
        };
    }

    @Override
    public void close() {
        client.close();
        platform.close();
        disconnect();
        server.close();
        directory.close();
    }

    private void disconnect() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
