package org.iinkai.core.database;

import java.sql.Connection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.transaction.TransactionFactory;
import org.jspecify.annotations.Nullable;

/** Lends MyBatis the connection of the open transaction, whose end is nobody's business but its opener's. */
record JoinedTransaction(Connection connection) implements Transaction {

    /** The factory for a configuration. */
    static TransactionFactory factory(Supplier<Connection> current) {
        return new TransactionFactory() {
            @Override
            public Transaction newTransaction(Connection connection) {
                return new JoinedTransaction(connection);
            }

            @Override
            public Transaction newTransaction(
                    DataSource source, @Nullable TransactionIsolationLevel level, boolean autoCommit) {
                return new JoinedTransaction(current.get());
            }
        };
    }

    @Override
    public Connection getConnection() {
        return connection;
    }

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void close() {}

    @Override
    public @Nullable Integer getTimeout() {
        return null;
    }
}
