package org.iinkai.core.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The tables of one schema as a whole: written out so that people can read them, and dropped. */
public final class SchemaContent {

    /** Spreadsheet programs take a file without it for another encoding. */
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final DataSource owner;
    private final String schema;

    private SchemaContent(DataSource owner, String schema) {
        this.owner = owner;
        this.schema = schema;
    }

    /**
     * The content of a schema, whether it exists or not.
     *
     * @throws IllegalArgumentException when it can't be the name of one
     */
    public static SchemaContent of(Database database, String schema) {
        if (!NAME.matcher(schema).matches()) {
            throw new IllegalArgumentException(schema);
        }
        return new SchemaContent(database.owner(), schema);
    }

    /** A table with how many rows it has. */
    public record Table(String name, long rows) {}

    /** Its tables by name; empty where there is no such schema. */
    public List<Table> tables() {
        return inSnapshot(this::tables);
    }

    /**
     * Writes each table as CSV with a header and as one JSON object a line, all as of the same moment. Memory does not grow
     * with the rows.
     */
    public List<Table> write(ZipOutputStream zip) {
        return inSnapshot(connection -> {
            List<Table> tables = tables(connection);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : tables) {
                String source = quoted(schema) + "." + quoted(table.name());
                zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".csv"));
                zip.write(BYTE_ORDER_MARK);
                copy.copyOut("COPY (SELECT * FROM " + source + ") TO STDOUT WITH (FORMAT csv, HEADER)", zip);
                zip.closeEntry();
                zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".jsonl"));
                // no JSON has these two characters, so nothing in it is quoted or escaped once more
                copy.copyOut(
                        "COPY (SELECT row_to_json(t) FROM " + source + " t) TO STDOUT"
                                + " WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')",
                        zip);
                zip.closeEntry();
            }
            return tables;
        });
    }

    /** Drops the schema with all that is in it; nothing happens when it is not there. */
    public void drop() {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS " + quoted(schema) + " CASCADE");
        } catch (SQLException e) {
            throw new IllegalStateException("schema " + schema + " could not be dropped", e);
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(Connection connection) throws SQLException, IOException;
    }

    private <T> T inSnapshot(Reading<T> reading) {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return reading.read(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("schema " + schema + " could not be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : names(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("SELECT count(*) FROM " + quoted(schema) + "." + quoted(name))) {
                rows.next();
                tables.add(new Table(name, rows.getLong(1)));
            }
        }
        return tables;
    }

    private List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = ? AND table_type = 'BASE TABLE' ORDER BY table_name
                """)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text as an entry of the file. */
    public static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
        zip.closeEntry();
    }
}
