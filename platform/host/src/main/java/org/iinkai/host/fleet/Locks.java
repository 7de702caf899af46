package org.iinkai.host.fleet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.core.database.Database;
import org.iinkai.core.database.DatabaseFailure;

/**
 * Advisory locks of PostgreSQL, all held by one connection, so that they go when this server does, however it ends. Who runs
 * a bundle shares its lock; who changes its tables has it alone.
 */
final class Locks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Locks.class);
    /** First halves of the keys, unlike those that are made from texts elsewhere. */
    private static final int TURN = 0x49494b01;

    private static final int BUNDLE = 0x49494b02;

    private final Database database;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final Set<String> shared = new HashSet<>();
    private final Set<String> alone = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private @Nullable Connection connection;
    private boolean isClosed;

    Locks(Database database) {
        this.database = database;
    }

    /** Takes the turn if nobody else has it; as often as it is taken, it has to be given back. */
    boolean tryTurn() {
        return locked(() -> ask("SELECT pg_try_advisory_lock(?, ?)", TURN, 0));
    }

    void giveTurn() {
        locked(() -> let("SELECT pg_advisory_unlock(?, ?)", TURN, 0));
    }

    /** Whether this server may run the bundle. */
    boolean tryShare(String id) {
        return tryTake(shared, id, "SELECT pg_try_advisory_lock_shared(?, ?)");
    }

    /** Whether this server may change the bundle's tables, because nobody else runs it. */
    boolean tryAlone(String id) {
        return tryTake(alone, id, "SELECT pg_try_advisory_lock(?, ?)");
    }

    private boolean tryTake(Set<String> mine, String id, String sql) {
        return locked(() -> {
            boolean isMine = mine.contains(id) || ask(sql, BUNDLE, key(id));
            if (isMine) {
                mine.add(id);
            }
            return isMine;
        });
    }

    /** Bundles whose lock was lost with the connection and taken by another server meanwhile; each is told of once. */
    Set<String> lost() {
        locked(() -> ask("SELECT ?::int IS NOT NULL AND ?::int IS NOT NULL", BUNDLE, 0));
        Set<String> told = new HashSet<>();
        locked(() -> {
            told.addAll(lost);
            lost.clear();
            return true;
        });
        return told;
    }

    /** This server does not run the bundle any more. */
    void leave(String id) {
        locked(() -> {
            boolean wasShared = shared.remove(id) && let("SELECT pg_advisory_unlock_shared(?, ?)", BUNDLE, key(id));
            return wasShared || !alone.contains(id);
        });
    }

    /** Others may run those again whose tables this server had for itself. */
    void letOthers() {
        locked(() -> {
            alone.forEach(id -> let("SELECT pg_advisory_unlock(?, ?)", BUNDLE, key(id)));
            alone.clear();
            return true;
        });
    }

    @Override
    public void close() {
        locked(() -> {
            isClosed = true;
            drop();
            return true;
        });
    }

    private boolean locked(Supplier<Boolean> work) {
        oneAtATime.lock();
        try {
            return work.get();
        } finally {
            oneAtATime.unlock();
        }
    }

    private boolean ask(String sql, int first, int second) {
        if (isClosed) {
            return true;
        }
        try {
            return run(sql, first, second);
        } catch (SQLException lost) {
            LOG.warn("The connection that this server's locks are held by is lost", lost);
            drop();
        }
        try {
            return run(sql, first, second);
        } catch (SQLException e) {
            drop();
            throw new DatabaseFailure("The database does not answer: " + e.getMessage(), e);
        }
    }

    /** Lets a lock go; when the connection is lost, it is gone already. */
    private boolean let(String sql, int first, int second) {
        if (connection == null) {
            return true;
        }
        try {
            return run(sql, first, second);
        } catch (SQLException lost) {
            LOG.warn("The connection that this server's locks are held by is lost", lost);
            drop();
            return true;
        }
    }

    private boolean run(String sql, int first, int second) throws SQLException {
        try (PreparedStatement statement = open().prepareStatement(sql)) {
            statement.setInt(1, first);
            statement.setInt(2, second);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private Connection open() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = database.apart();
            connection = open;
            again();
        }
        return open;
    }

    /** Takes the locks of what runs anew. */
    private void again() throws SQLException {
        for (String id : Set.copyOf(shared)) {
            if (!run("SELECT pg_try_advisory_lock_shared(?, ?)", BUNDLE, key(id))) {
                LOG.warn("{} runs here without its lock, which another server has", id);
                shared.remove(id);
                lost.add(id);
            }
        }
    }

    private void drop() {
        alone.clear();
        Connection lost = connection;
        connection = null;
        if (lost != null) {
            try {
                lost.close();
            } catch (SQLException e) {
                LOG.debug("A connection was not closed cleanly", e);
            }
        }
    }

    private static int key(String id) {
        return id.hashCode();
    }
}
