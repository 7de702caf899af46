package org.iinkai.reliability.faults;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;

/** The database of a running server, seen from beside. */
final class Tables {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TICK = Duration.ofMillis(20);

    private final String url;

    Tables(Path data) {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.url = "jdbc:postgresql://localhost:" + values.getProperty("port") + "/iinkai?user=postgres&password="
                + values.getProperty("superuser");
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(url);
    }

    String value(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a statement with these words runs. */
    void awaitStatement(String words) {
        await(
                "SELECT count(*) > 0 FROM pg_stat_activity WHERE state <> 'idle' AND pid <> pg_backend_pid() AND query LIKE '%"
                        + words + "%'");
    }

    /** Waits until the condition is true. */
    void await(String condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!value(condition).equals("t")) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never true: " + condition);
            }
            LockSupport.parkNanos(TICK.toNanos());
        }
    }
}
