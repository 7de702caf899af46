package org.iinkai.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Hears what is told on a channel of PostgreSQL's LISTEN and NOTIFY, on a connection of its own. */
public final class Listening implements AutoCloseable {

    private final Connection connection;

    private Listening(Connection connection) {
        this.connection = connection;
    }

    /** Begins to listen; the channel is a constant of the caller's. */
    static Listening to(Connection connection, String channel) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + channel);
        }
        return new Listening(connection);
    }

    /**
     * What was told since the last call, in order; waits for the first when nothing was.
     *
     * @return empty when nothing was told for so long
     * @throws DatabaseFailure when the connection is lost
     */
    public List<String> hear(Duration longest) {
        try {
            List<String> words = new ArrayList<>();
            PGConnection wire = connection.unwrap(PGConnection.class);
            for (PGNotification each : wire.getNotifications(Math.toIntExact(longest.toMillis()))) {
                words.add(each.getParameter());
            }
            return words;
        } catch (SQLException e) {
            throw new DatabaseFailure("The database can't be heard any more: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseFailure("The connection can't be closed: " + e.getMessage(), e);
        }
    }
}
