package org.iinkai.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;

import org.iinkai.api.data.Transactions;

/** Transactions bound to the running thread for as long as the work runs. */
final class ScopedTransactions implements Transactions {

    private final ScopedValue<OpenTransaction> open = ScopedValue.newInstance();
    private final DataSource pool;

    ScopedTransactions(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public <T> T write(Supplier<T> work) {
        if (!open.isBound()) {
            return begin(false, work);
        }
        if (open.get().isReading()) {
            throw new IllegalStateException("a change inside work that only reads");
        }
        return open.get().join(work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return open.isBound() ? open.get().join(work) : begin(true, work);
    }

    @Override
    public void afterCommit(Runnable action) {
        if (open.isBound()) {
            open.get().afterCommit(action);
        } else {
            action.run();
        }
    }

    /** Work that may fail alone; see {@link Database#attempt}. */
    void attempt(Runnable work) {
        try {
            current().attempt(work);
        } catch (SQLException e) {
            throw new DatabaseFailure("A savepoint failed: " + e.getMessage(), e);
        }
    }

    /** Runs one mapper call in the open transaction, or in one of its own. */
    <T> T inSession(SqlSessionFactory factory, java.util.function.Function<SqlSession, T> call) {
        Supplier<T> work = () -> call.apply(current().session(factory));
        return open.isBound() ? open.get().join(work) : begin(false, work);
    }

    OpenTransaction current() {
        return open.orElseThrow(() -> new IllegalStateException("no transaction on this thread"));
    }

    private <T> T begin(boolean isReading, Supplier<T> work) {
        OpenTransaction transaction;
        T result;
        try (Connection connection = pool.getConnection()) {
            OpenTransaction begun = new OpenTransaction(connection, isReading);
            result = begun.run(() -> ScopedValue.where(open, begun).call(work::get));
            transaction = begun;
        } catch (SQLException e) {
            throw DiskFull.or(
                    e, new DatabaseFailure("The database did not take the transaction: " + e.getMessage(), e));
        } catch (RuntimeException e) {
            throw DiskFull.or(e, e);
        }
        transaction.committed();
        return result;
    }
}
