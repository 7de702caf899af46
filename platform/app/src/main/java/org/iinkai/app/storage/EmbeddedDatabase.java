package org.iinkai.app.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.iinkai.app.CommandFailed;
import org.iinkai.core.database.DatabaseSettings;

/**
 * The PostgreSQL that comes with the product. Its files, its port and its generated passwords stay in the data
 * directory. A server left running by a killed process is taken over, because it listens on the remembered port.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long SPACE_AT_FIRST = 300 * MEGABYTE;
    private static final List<String> ROLES = List.of("iinkai_owner", "iinkai_app");

    private final EmbeddedPostgres server;
    private final DatabaseSettings settings;

    private EmbeddedDatabase(EmbeddedPostgres server, DatabaseSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /** Starts it, making it at the first time. */
    public static EmbeddedDatabase start(DataDirectory directory) {
        Path files = directory.folder("database");
        if (!Files.exists(files.resolve("postgresql.conf"))) {
            requireSpace(directory);
        }
        Credentials credentials = Credentials.of(directory);
        if (!isRunning(files) && !isFree(credentials.port())) {
            credentials = credentials.withPort(freePort());
            credentials.write(directory);
        }
        try {
            EmbeddedPostgres server = open(directory, files, credentials);
            if (!Files.exists(files.resolve("iinkai-prepared"))) {
                prepare(server, files, credentials);
            }
            return new EmbeddedDatabase(server, credentials.settings());
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new CommandFailed("app.failed.embedded-database", files, String.valueOf(e.getMessage()));
        }
    }

    /** A database that runs out of room while it is made leaves a directory that never starts. */
    private static void requireSpace(DataDirectory directory) {
        try {
            long free = Files.getFileStore(directory.root()).getUsableSpace();
            if (free < SPACE_AT_FIRST) {
                throw new CommandFailed(
                        "app.failed.space", directory.root(), SPACE_AT_FIRST / MEGABYTE, free / MEGABYTE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to reach it. */
    public DatabaseSettings settings() {
        return settings;
    }

    private static EmbeddedPostgres open(DataDirectory directory, Path files, Credentials credentials)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(credentials.port())
                .setOverrideWorkingDirectory(directory.folder("postgresql").toFile())
                .setConnectConfig("password", credentials.superuser())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setLocaleConfig("locale", "C.UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    /** Makes logins and database, then lets nobody in without a password. */
    private static void prepare(EmbeddedPostgres server, Path files, Credentials credentials)
            throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + credentials.superuser() + "'");
            for (String role : ROLES) {
                statement.execute("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + role
                        + "') THEN CREATE ROLE " + role + " LOGIN; END IF; END $$");
            }
            statement.execute("ALTER ROLE iinkai_owner PASSWORD '" + credentials.owner() + "'");
            statement.execute("ALTER ROLE iinkai_app PASSWORD '" + credentials.app() + "'");
            if (!statement
                    .executeQuery("SELECT FROM pg_database WHERE datname = 'iinkai'")
                    .next()) {
                statement.execute("CREATE DATABASE iinkai OWNER iinkai_owner");
            }
            Files.writeString(files.resolve("pg_hba.conf"), """
                    local all all scram-sha-256
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """, StandardCharsets.UTF_8);
            statement.execute("SELECT pg_reload_conf()");
        }
        Files.writeString(files.resolve("iinkai-prepared"), "", StandardCharsets.UTF_8);
    }

    private static boolean isRunning(Path files) {
        Path pid = files.resolve("postmaster.pid");
        try {
            return Files.exists(pid)
                    && ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(pid).getFirst().strip()))
                            .map(ProcessHandle::isAlive)
                            .orElse(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop the embedded database", e);
        }
    }
}
