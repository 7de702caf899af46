package org.iinkai.core.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes and checks connections. */
final class Connections {

    private static final int OLDEST_VERSION = 150_000;
    private static final int POOL_SIZE = 20;

    private Connections() {}

    static DataSource owner(DatabaseSettings settings) {
        return single(settings.url(), settings.ownerUser(), settings.ownerPassword(), "iinkai owner");
    }

    /** Connections of the run-time login that belong to no pool. */
    static DataSource apart(DatabaseSettings settings) {
        return single(settings.url(), settings.user(), settings.password(), "iinkai apart");
    }

    private static DataSource single(String url, String user, String password, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName(name);
        source.setTcpKeepAlive(true);
        source.setConnectTimeout(10);
        return source;
    }

    static HikariDataSource pool(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("iinkai");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.addDataSourceProperty("ApplicationName", "iinkai");
        config.addDataSourceProperty("connectTimeout", "10");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // the server's details quote values of rows, which are personal data, and messages end up in the log
        config.addDataSourceProperty("logServerErrorDetail", "false");
        // A plan made for any value is the wrong one for lists whose conditions match a few rows or nearly all. What
        // people look at is in memory, so reaching for single rows costs little more than reading them in a row.
        config.setConnectionInitSql(
                "SET plan_cache_mode = force_custom_plan; SET jit = off; SET random_page_cost = 1.1");
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw unreachable(settings, settings.user(), e);
        }
    }

    static void check(DataSource owner, DatabaseSettings settings) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("SELECT current_setting('server_version_num')::int")) {
            version.next();
            if (version.getInt(1) < OLDEST_VERSION) {
                throw new DatabaseFailure(
                        "The database server is too old (version number " + version.getInt(1)
                                + "). PostgreSQL 15 or newer is needed.",
                        null);
            }
        } catch (SQLException e) {
            throw unreachable(settings, settings.ownerUser(), e);
        }
    }

    private static DatabaseFailure unreachable(DatabaseSettings settings, String user, Throwable cause) {
        String url = settings.url().replaceAll("\\?.*", "");
        return new DatabaseFailure(
                "The database can't be reached at " + url + " as " + user + ": " + cause.getMessage()
                        + " Check that the server runs and that address, login and password are right.",
                cause);
    }
}
