package org.iinkai.core.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A fresh, empty database for a test class: {@code @RegisterExtension static final TestDatabase DB = new TestDatabase();}. */
public final class TestDatabase implements AfterAllCallback {

    private final DatabaseSettings settings = EmbeddedServer.createDatabase();
    private final Database database = Database.open(settings);

    /** The open database. */
    public Database database() {
        return database;
    }

    /** How to open it once more. */
    public DatabaseSettings settings() {
        return settings;
    }

    /** Runs a statement as the run-time login. */
    public void execute(String sql) {
        run(database.pool(), sql);
    }

    /** Runs a statement as the owner. */
    public void executeAsOwner(String sql) {
        run(database.owner(), sql);
    }

    /** The first column of the first row as text, read as the run-time login. */
    public String value(String sql) {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            results.next();
            return String.valueOf(results.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        database.close();
    }

    private static void run(javax.sql.DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
