package org.iinkai.core.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by COPY, inside the open transaction. Until it is closed the transaction can do nothing
 * else; closed without {@link #done} it takes back what came.
 */
public final class CopyRows implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder(BUFFER + 4096);

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    static CopyRows into(Connection connection, String table, List<String> columns) {
        try {
            return new CopyRows(connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN"));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Adds a row: a text for each column as PostgreSQL reads it, null for SQL NULL. */
    public void add(List<@Nullable String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                waiting.append('\t');
            }
            String cell = cells.get(i);
            if (cell == null) {
                waiting.append("\\N");
            } else {
                escape(cell);
            }
        }
        waiting.append('\n');
        if (waiting.length() >= BUFFER) {
            send();
        }
    }

    /** Stores the rows. */
    public void done() {
        send();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public void close() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void escape(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\' -> waiting.append("\\\\");
                case '\t' -> waiting.append("\\t");
                case '\n' -> waiting.append("\\n");
                case '\r' -> waiting.append("\\r");
                default -> waiting.append(c);
            }
        }
    }

    private void send() {
        byte[] bytes = waiting.toString().getBytes(UTF_8);
        waiting.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(SQLException e) {
        return DiskFull.or(e, new DatabaseFailure("Rows could not be copied in: " + e.getMessage(), e));
    }
}
