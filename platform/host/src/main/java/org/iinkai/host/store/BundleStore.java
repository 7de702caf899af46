package org.iinkai.host.store;

import java.time.Clock;
import java.util.List;

import org.iinkai.api.data.Transactions;
import org.iinkai.api.host.Plugins;
import org.iinkai.core.database.Database;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.database.Migrations;
import org.iinkai.host.descriptor.DescriptorFile;
import org.iinkai.host.packaging.BundleJar;

/** Keeps what is true of bundles. A change and its entry in the history are stored together or not at all. */
public final class BundleStore {

    private static final String SCHEMA = "host";

    private final Transactions transactions;
    private final BundleTable bundles;
    private final HistoryTable history;
    private final Clock clock;

    private BundleStore(Database database, Clock clock) {
        MapperSet mappers = database.mappers(
                SCHEMA, BundleStore.class.getClassLoader(), List.of(BundleTable.class, HistoryTable.class));
        this.transactions = database.transactions();
        this.bundles = mappers.mapper(BundleTable.class);
        this.history = mappers.mapper(HistoryTable.class);
        this.clock = clock;
    }

    /** Brings the host's own tables up to date and opens them. */
    public static BundleStore open(Database database, Clock clock) {
        database.migrate(SCHEMA, Migrations.fromClassPath(BundleStore.class.getClassLoader(), "db/host"));
        return new BundleStore(database, clock);
    }

    /** What is noted with a change. */
    public record Note(Plugins.Change change, String details) {}

    /** All bundles in the order they were installed. */
    public List<BundleRow> all() {
        return transactions.read(bundles::all);
    }

    /** The jar of a bundle. */
    public byte[] jar(String id) {
        return transactions
                .read(() -> bundles.jar(id))
                .map(StoredJar::content)
                .orElseThrow(() -> new IllegalStateException("no jar of " + id));
    }

    /** Adds a bundle. */
    public void add(BundleRow row, BundleJar jar, Note note) {
        transactions.write(() -> {
            bundles.insert(
                    row,
                    jar.content(),
                    text(jar),
                    clock.instant(),
                    note.change().by());
            history.add(note.change(), note.details());
        });
    }

    /** Puts another version in the place of the one that is there, which is kept when it ran well. */
    public void replace(BundleRow row, BundleJar jar, Note note) {
        transactions.write(() -> {
            bundles.replace(
                    row,
                    jar.content(),
                    text(jar),
                    clock.instant(),
                    note.change().by());
            bundles.change(row, clock.instant());
            history.add(note.change(), note.details());
        });
    }

    /** Stores what is true of a bundle now. */
    public void change(BundleRow row, Note note) {
        transactions.write(() -> {
            bundles.change(row, clock.instant());
            history.add(note.change(), note.details());
        });
    }

    /** Stores what is true of a bundle now where nothing happened that anybody would look up. */
    public void change(BundleRow row) {
        transactions.write(() -> bundles.change(row, clock.instant()));
    }

    /** Notes a change that leaves the table as it is. */
    public void note(Note note) {
        transactions.write(() -> history.add(note.change(), note.details()));
    }

    /** What happened, newest first. */
    public List<Plugins.Change> history(int most) {
        return transactions.read(() -> history.newest(most));
    }

    private static String text(BundleJar jar) {
        return DescriptorFile.write(jar.descriptor());
    }
}
