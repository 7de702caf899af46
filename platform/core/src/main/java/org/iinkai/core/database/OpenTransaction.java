package org.iinkai.core.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One transaction on one connection, with a MyBatis session for each configuration that took part. */
final class OpenTransaction {

    private static final Logger LOG = LoggerFactory.getLogger(OpenTransaction.class);

    private final Connection connection;
    private final boolean isReading;
    private final Map<SqlSessionFactory, SqlSession> sessions = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean isSpoiled;

    OpenTransaction(Connection connection, boolean isReading) {
        this.connection = connection;
        this.isReading = isReading;
    }

    Connection connection() {
        return connection;
    }

    boolean isReading() {
        return isReading;
    }

    SqlSession session(SqlSessionFactory factory) {
        return sessions.computeIfAbsent(factory, SqlSessionFactory::openSession);
    }

    void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Does the whole transaction; anything thrown rolls it back. */
    <T> T run(Supplier<T> work) throws SQLException {
        connection.setAutoCommit(false);
        boolean isCommitted = false;
        try {
            if (isReading) {
                readOneSnapshot();
            }
            T result = work.get();
            if (isSpoiled) {
                throw new IllegalStateException("work inside failed, so nothing can be committed");
            }
            connection.commit();
            isCommitted = true;
            return result;
        } finally {
            end(isCommitted);
        }
    }

    /** Work inside; once it fails nothing can be committed any more, even if somebody catches the exception. */
    <T> T join(Supplier<T> work) {
        boolean isDone = false;
        try {
            T result = work.get();
            isDone = true;
            return result;
        } finally {
            isSpoiled |= !isDone;
        }
    }

    /** Work inside that may fail alone: what it did is taken back and the transaction goes on. */
    void attempt(Runnable work) throws SQLException {
        boolean wasSpoiled = isSpoiled;
        int actions = afterCommit.size();
        Savepoint before = connection.setSavepoint();
        boolean isDone = false;
        try {
            work.run();
            isDone = true;
        } finally {
            if (isDone) {
                connection.releaseSavepoint(before);
            } else {
                connection.rollback(before);
                isSpoiled = wasSpoiled;
                afterCommit.subList(actions, afterCommit.size()).clear();
            }
        }
    }

    /** Runs what was waiting for the commit. It is too late to fail, so failures are only logged. */
    void committed() {
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                LOG.error("an action after a commit failed", e);
            }
        }
    }

    private void readOneSnapshot() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }

    private void end(boolean isCommitted) {
        sessions.values().forEach(SqlSession::close);
        try {
            if (!isCommitted) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.warn("rolling back failed; the connection is given up", e);
        }
    }
}
