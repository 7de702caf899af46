package org.iinkai.host.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.data.Transactions;
import org.iinkai.api.host.PluginTable;
import org.iinkai.api.host.PluginUpkeep.LogLevel;
import org.iinkai.api.host.PluginVersion;
import org.iinkai.api.host.Plugins;
import org.iinkai.core.database.Database;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.database.Migrations;
import org.iinkai.host.descriptor.DescriptorFile;
import org.iinkai.host.fleet.Fleet;
import org.iinkai.host.packaging.BundleJar;

/** Keeps what is true of bundles. A change and its entry in the history are stored together or not at all. */
public final class BundleStore {

    private static final String SCHEMA = "host";
    private static final int MOST_VERSIONS = 3;

    private final Transactions transactions;
    private final BundleTable bundles;
    private final HistoryTable history;
    private final VersionTable versions;
    private final RemovedTable removed;
    private final AudienceTable audience;
    private final CareTable cares;
    private final Clock clock;
    private final String server;

    private BundleStore(Database database, Clock clock, String server) {
        this.server = server;
        MapperSet mappers = database.mappers(
                SCHEMA,
                BundleStore.class.getClassLoader(),
                List.of(
                        BundleTable.class,
                        HistoryTable.class,
                        VersionTable.class,
                        RemovedTable.class,
                        AudienceTable.class,
                        CareTable.class));
        this.transactions = database.transactions();
        this.bundles = mappers.mapper(BundleTable.class);
        this.history = mappers.mapper(HistoryTable.class);
        this.versions = mappers.mapper(VersionTable.class);
        this.removed = mappers.mapper(RemovedTable.class);
        this.audience = mappers.mapper(AudienceTable.class);
        this.cares = mappers.mapper(CareTable.class);
        this.clock = clock;
    }

    /**
     * Brings the host's own tables up to date and opens them.
     *
     * @param server what this server calls itself when it tells others that something changed
     */
    public static BundleStore open(Database database, Clock clock, String server) {
        database.migrate(SCHEMA, Migrations.fromClassPath(BundleStore.class.getClassLoader(), "db/host"));
        return new BundleStore(database, clock, server);
    }

    /** What is noted with a change. */
    public record Note(Plugins.Change change, String details) {}

    /** All bundles in the order they were installed. */
    public List<BundleRow> all() {
        return transactions.read(bundles::all);
    }

    /** The jar of a bundle. */
    public StoredJar jar(String id) {
        return transactions.read(() -> bundles.jar(id)).orElseThrow(() -> new IllegalStateException("no jar of " + id));
    }

    /** Adds a bundle. */
    public void add(BundleRow row, BundleJar jar, Note note) {
        transactions.write(() -> {
            Optional<SchemaState> left = versions.schema(row.id());
            bundles.insert(
                    row,
                    jar.content(),
                    jar.signature(),
                    text(jar),
                    clock.instant(),
                    note.change().by());
            left.ifPresent(state -> versions.schemaIs(row.id(), state));
            removed.forget(row.id());
            history.add(note.change(), note.details());
            tell();
        });
    }

    /** Puts another version in the place of the one that is there, which is kept when it ran well. */
    public void replace(BundleRow row, BundleJar jar, Note note) {
        transactions.write(() -> {
            versions.keep(row.id(), clock.instant());
            bundles.replace(
                    row,
                    jar.content(),
                    jar.signature(),
                    text(jar),
                    clock.instant(),
                    note.change().by());
            bundles.change(row, clock.instant());
            versions.prune(row.id(), MOST_VERSIONS);
            history.add(note.change(), note.details());
            tell();
        });
    }

    /** Stores what is true of a bundle now. */
    public void change(BundleRow row, Note note) {
        transactions.write(() -> {
            bundles.change(row, clock.instant());
            history.add(note.change(), note.details());
            tell();
        });
    }

    /** Stores what is true of a bundle now where nothing happened that anybody would look up. */
    public void change(BundleRow row) {
        transactions.write(() -> {
            bundles.change(row, clock.instant());
            tell();
        });
    }

    /** Notes a change that leaves the table as it is. */
    public void note(Note note) {
        transactions.write(() -> history.add(note.change(), note.details()));
    }

    /** Versions of a bundle that ran well, the latest first. */
    public List<PluginVersion> versions(String id) {
        return transactions.read(() -> versions.of(id));
    }

    /** The jar of such a version. */
    public Optional<StoredJar> version(String id, String sha256) {
        return transactions.read(() -> versions.jar(id, sha256));
    }

    /** How far the tables of a bundle are, whether it is there or left them behind. */
    public Optional<SchemaState> schema(String id) {
        return transactions.read(() -> versions.schema(id));
    }

    /** Notes how far the tables are after migrations ran. */
    public void schemaIs(String id, SchemaState state) {
        transactions.write(() -> versions.schemaIs(id, state));
    }

    /** Codes of the bodies whose members see a bundle, by its id; bundles that everybody sees are left out. */
    public Map<String, Set<String>> audiences() {
        return transactions.read(audience::all).stream()
                .collect(groupingBy(AudienceTable.Row::bundle, mapping(AudienceTable.Row::body, toUnmodifiableSet())));
    }

    /** Lets those of some bodies see a bundle; everybody when there are none. */
    public void audience(String id, Set<String> bodies, Note note) {
        transactions.write(() -> {
            audience.clear(id);
            bodies.forEach(body -> audience.add(id, body));
            history.add(note.change(), note.details());
            tell();
        });
    }

    /** How bundles are looked after, by their ids; bundles of which nobody said anything are left out. */
    public Map<String, Care> cares() {
        return transactions.read(cares::all).stream()
                .collect(toUnmodifiableMap(
                        CareTable.Row::bundle,
                        row -> new Care(row.keeper(), row.logLevel().map(LogLevel::valueOf))));
    }

    /** Says how a bundle is looked after. */
    public void care(String id, Care care, Note note) {
        transactions.write(() -> {
            cares.put(new CareTable.Row(id, care.keeper(), care.level().map(LogLevel::name)));
            history.add(note.change(), note.details());
            tell();
        });
    }

    /** The tables of a bundle, the largest first. */
    public List<PluginTable> tables(String id) {
        return transactions.read(() -> cares.tables(id));
    }

    /** Takes a bundle out of the table, jar and all that is known of it; its data stays. */
    public void remove(String id, String ja, String en, Note note) {
        transactions.write(() -> {
            removed.add(id, ja, en, clock.instant(), note.change().by());
            removed.takeOut(id);
            versions.forget(id);
            history.add(note.change(), note.details());
            tell();
        });
    }

    /** What was taken out, the latest first. */
    public List<RemovedRow> removed() {
        return transactions.read(removed::all);
    }

    /** The jar of a bundle that was taken out; empty when it was thrown away. */
    public Optional<StoredJar> removedJar(String id) {
        return transactions.read(() -> removed.jar(id));
    }

    /** Notes what became of the data of a bundle that was taken out. */
    public void data(String id, RemovedRow.Data data, String export) {
        transactions.write(() -> {
            removed.data(id, data, export);
            if (data == RemovedRow.Data.ERASED) {
                audience.clear(id);
                cares.forget(id);
            }
        });
    }

    /** Throws jars away that were taken out before. */
    public void emptyBin(Instant before) {
        transactions.write(() -> removed.empty(before));
    }

    /** What happened, newest first. */
    public List<Plugins.Change> history(int most) {
        return transactions.read(() -> history.newest(most));
    }

    private void tell() {
        bundles.tell(Fleet.CHANNEL, server);
    }

    private static String text(BundleJar jar) {
        return DescriptorFile.write(jar.descriptor());
    }
}
