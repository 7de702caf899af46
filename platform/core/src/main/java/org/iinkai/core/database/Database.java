package org.iinkai.core.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

import org.iinkai.api.data.Transactions;

/** The open database of this server. */
public final class Database implements AutoCloseable {

    private final DatabaseSettings settings;
    private final HikariDataSource pool;
    private final DataSource owner;
    private final DataSource apart;
    private final ScopedTransactions transactions;

    private Database(DatabaseSettings settings) {
        this.settings = settings;
        this.owner = Connections.owner(settings);
        this.apart = Connections.apart(settings);
        Connections.check(owner, settings);
        this.pool = Connections.pool(settings);
        this.transactions = new ScopedTransactions(pool);
    }

    /**
     * Opens the database.
     *
     * @throws DatabaseFailure when nobody answers, a login is refused or the server is older than PostgreSQL 15
     */
    public static Database open(DatabaseSettings settings) {
        return new Database(settings);
    }

    /** Pooled connections of the run-time login. */
    public DataSource pool() {
        return pool;
    }

    /**
     * A connection of the run-time login that is not of the pool: for what is held long.
     *
     * @throws SQLException when there is none to be had
     */
    public Connection apart() throws SQLException {
        return apart.getConnection();
    }

    /**
     * Begins to hear what is told on a channel.
     *
     * @param channel a constant of the caller's
     * @throws DatabaseFailure when there is no connection to be had
     */
    public Listening listen(String channel) {
        try {
            return Listening.to(apart(), channel);
        } catch (SQLException e) {
            throw new DatabaseFailure("The database can't be heard: " + e.getMessage(), e);
        }
    }

    /** Connections of the owner login, a new one each time. */
    public DataSource owner() {
        return owner;
    }

    /** Transactions that the mappers of every {@link MapperSet} join. */
    public Transactions transactions() {
        return transactions;
    }

    /**
     * Runs work inside the open transaction that may fail alone: when it throws, what it did is taken back, the
     * transaction can go on, and the exception reaches the caller.
     *
     * @throws IllegalStateException when no transaction is open
     */
    public void attempt(Runnable work) {
        transactions.attempt(work);
    }

    /**
     * Begins to copy rows into a table, inside the open transaction.
     *
     * @param table name with its schema; a constant of the caller's, like the columns
     * @throws IllegalStateException when no transaction is open
     */
    public CopyRows copyInto(String table, List<String> columns) {
        return CopyRows.into(transactions.current().connection(), table, columns);
    }

    /**
     * Ends the statement that the open transaction is at, from another thread: the statement fails.
     *
     * @throws IllegalStateException when no transaction is open
     */
    public Runnable statementBreaker() {
        Connection connection = transactions.current().connection();
        return () -> {
            try {
                connection.unwrap(PGConnection.class).cancelQuery();
            } catch (SQLException e) {
                throw new DatabaseFailure("A statement could not be broken off: " + e.getMessage(), e);
            }
        };
    }

    /**
     * The mappers of an owner.
     *
     * @param loader finds classes named in XML mappers
     * @throws org.apache.ibatis.builder.BuilderException and its like when a statement is broken
     */
    public MapperSet mappers(String owner, ClassLoader loader, Collection<Class<?>> types) {
        return new MyBatisMappers(
                transactions,
                Configurations.build(
                        owner, loader, types, pool, () -> transactions.current().connection()),
                types);
    }

    /**
     * Brings a schema up to date, all files or none, and lets the run-time login work with its tables.
     *
     * @throws MigrationFailed when a file fails or was changed after it ran
     */
    public void migrate(String schema, Migrations files) {
        migrate(schema, files, Unchangeable.NOTHING);
    }

    /**
     * The same for a schema with tables whose rows the run-time login must not change: it never holds the right to, not
     * even while the rights are given out anew.
     */
    public void migrate(String schema, Migrations files, Unchangeable kept) {
        new SchemaUpdate(owner, schema).run(files.files());
        if (!settings.isSingleLogin()) {
            new Grants(owner, settings).workWith(schema, kept);
        }
    }

    /** Lets the run-time login read a schema that migrations of others fill, and nothing more. */
    public void letRead(String schema) {
        if (!settings.isSingleLogin()) {
            new Grants(owner, settings).read(schema);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
