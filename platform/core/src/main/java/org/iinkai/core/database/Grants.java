package org.iinkai.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the owner lets the run-time login do. */
record Grants(DataSource owner, DatabaseSettings settings) {

    void workWith(String schema, Unchangeable kept) {
        String in = quoted(schema);
        String login = quoted(settings.user());
        String future = "ALTER DEFAULT PRIVILEGES IN SCHEMA " + in;
        List<String> statements = new ArrayList<>(List.of(
                "GRANT USAGE ON SCHEMA " + in + " TO " + login,
                "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA " + in + " TO " + login,
                "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA " + in + " TO " + login,
                future + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + login,
                future + " GRANT USAGE, SELECT ON SEQUENCES TO " + login,
                "REVOKE INSERT, UPDATE, DELETE ON " + in + ".schema_history FROM " + login));
        kept.onlyAddedTo()
                .forEach(table ->
                        statements.add("REVOKE UPDATE, DELETE, TRUNCATE ON " + qualified(table) + " FROM " + login));
        kept.addedToAndErased()
                .forEach(table -> statements.add("REVOKE UPDATE, TRUNCATE ON " + qualified(table) + " FROM " + login));
        execute(statements);
    }

    void read(String schema) {
        String in = quoted(schema);
        String login = quoted(settings.user());
        execute(List.of(
                "GRANT USAGE ON SCHEMA " + in + " TO " + login,
                "GRANT SELECT ON ALL TABLES IN SCHEMA " + in + " TO " + login));
    }

    private void execute(List<String> statements) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseFailure("The rights of " + settings.user() + " can't be set: " + e.getMessage(), e);
        }
    }

    private static String qualified(String table) {
        int dot = table.indexOf('.');
        return quoted(table.substring(0, dot)) + "." + quoted(table.substring(dot + 1));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
