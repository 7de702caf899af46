package org.iinkai.host.fleet;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.core.database.Database;
import org.iinkai.core.database.DatabaseFailure;
import org.iinkai.core.database.Listening;

/** This server among those on the same database. One alone works the same way. */
public final class Fleet implements AutoCloseable {

    /** Channel of PostgreSQL's LISTEN and NOTIFY on which servers tell each other of bundles. */
    public static final String CHANNEL = "iinkai_bundles";

    private static final Logger LOG = LoggerFactory.getLogger(Fleet.class);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofMillis(100);

    private final Database database;
    private final Locks locks;
    private final String server = UUID.randomUUID().toString();
    private volatile boolean isClosed;
    private @Nullable Thread listener;

    private Fleet(Database database) {
        this.database = database;
        this.locks = new Locks(database);
    }

    /** Joins those on a database. */
    public static Fleet of(Database database) {
        return new Fleet(database);
    }

    /** What this server calls itself when it tells others that something changed. */
    public String server() {
        return server;
    }

    /** Takes the turn to change bundles; false when other servers keep it for longer. */
    public boolean takeTurn(Duration longest) {
        return within(longest, locks::tryTurn);
    }

    /** Gives the turn back, and lets others run what this server had for itself. */
    public void giveTurn() {
        locks.letOthers();
        locks.giveTurn();
    }

    /** Lets others run what this server had for itself. */
    public void letOthers() {
        locks.letOthers();
    }

    /** Whether this server may run a bundle: not while another one changes its tables. */
    public boolean share(String bundle, Duration longest) {
        return within(longest, () -> locks.tryShare(bundle));
    }

    /** Has a bundle's tables for itself: asks others to stop it, and waits until they have; false when they don't. */
    public boolean own(String bundle, Duration longest) {
        if (locks.tryAlone(bundle)) {
            return true;
        }
        tell("leave " + server + " " + bundle);
        return within(longest, () -> locks.tryAlone(bundle));
    }

    /** Bundles whose lock was lost with the connection and taken by another server meanwhile; each is told of once. */
    public Set<String> lost() {
        return locks.lost();
    }

    /** Says that this server does not run a bundle any more. */
    public void leave(String bundle) {
        locks.leave(bundle);
    }

    /** Begins to listen to the others, on a thread of its own. */
    public void listen(FleetNews news) {
        listener = Thread.ofPlatform().daemon().name("fleet").start(() -> {
            while (!isClosed) {
                hear(news);
            }
        });
    }

    @Override
    public void close() {
        isClosed = true;
        Thread running = listener;
        if (running != null) {
            running.interrupt();
        }
        locks.close();
    }

    /** Listens as long as the connection holds. */
    private void hear(FleetNews news) {
        try (Listening wire = database.listen(CHANNEL)) {
            safely(news::changed);
            while (!isClosed) {
                tellAll(news, wire.hear(news.isRestless() ? SOON : ROUND));
            }
        } catch (DatabaseFailure e) {
            if (!isClosed) {
                LOG.warn("Other servers can't be heard: {}", e.getMessage());
                LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            }
        }
    }

    private void tellAll(FleetNews news, List<String> heard) {
        boolean isNews = heard.isEmpty();
        for (String each : heard) {
            String[] words = each.split(" ");
            if (words.length == 3 && !words[1].equals(server)) {
                safely(() -> news.leave(words[2]));
            } else if (!words[0].equals(server) && words.length == 1) {
                isNews = true;
            }
        }
        if (isNews) {
            safely(news::changed);
        }
    }

    /** The boundary: whatever goes wrong here is tried again at the next round. */
    private void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!isClosed) {
                LOG.warn("What another server changed could not be followed yet", e);
            }
        }
    }

    private void tell(String words) {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            statement.setString(1, CHANNEL);
            statement.setString(2, words);
            statement.execute();
        } catch (SQLException e) {
            throw new DatabaseFailure("The database does not answer: " + e.getMessage(), e);
        }
    }

    private static boolean within(Duration longest, BooleanSupplier done) {
        long end = System.nanoTime() + longest.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - end >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }
}
