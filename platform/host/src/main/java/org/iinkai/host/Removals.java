package org.iinkai.host;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.RemovedPlugin;
import org.iinkai.api.host.RemovedPlugin.Remaining;
import org.iinkai.api.text.Texts;
import org.iinkai.core.database.Database;
import org.iinkai.core.database.SchemaContent;
import org.iinkai.host.packaging.BundleJar;
import org.iinkai.host.store.BundleStore;
import org.iinkai.host.store.RemovedRow;
import org.iinkai.host.store.RemovedRow.Data;

/**
 * Bundles that were taken out: what is still there of each, how their data goes, how they come back. The jar stays for 30
 * days. Data goes in steps that can each be repeated, so that a server that dies meanwhile goes on where it was.
 */
final class Removals {

    static final Duration KEPT = Duration.ofDays(30);
    private static final String PART = ".part";
    private static final Logger LOG = LoggerFactory.getLogger(Removals.class);

    private final BundleStore store;
    private final Database database;
    private final HostPorts ports;
    private final Texts texts;
    private final Path exports;
    private final Clock clock;

    Removals(BundleStore store, Database database, HostPorts ports, Texts texts, Path exports, Clock clock) {
        this.store = store;
        this.database = database;
        this.ports = ports;
        this.texts = texts;
        this.exports = exports;
        this.clock = clock;
    }

    /** All of them, the latest first. */
    List<RemovedPlugin> all(Locale locale) {
        return store.removed().stream().map(row -> removed(row, locale)).toList();
    }

    /** One of them. */
    RemovedPlugin removed(String id, Locale locale) {
        return removed(row(id), locale);
    }

    private RemovedPlugin removed(RemovedRow row, Locale locale) {
        return new RemovedPlugin(
                row.id(),
                row.title(locale),
                row.version(),
                row.removedAt(),
                row.removedBy(),
                row.hasJar() ? Optional.of(row.removedAt().plus(KEPT)) : Optional.empty(),
                row.data() == Data.ERASED,
                row.export().isEmpty() ? Optional.empty() : Optional.of(row.export()),
                remains(row.id(), locale));
    }

    private List<Remaining> remains(String id, Locale locale) {
        List<Remaining> remains = new ArrayList<>();
        for (SchemaContent.Table table : SchemaContent.of(database, id).tables()) {
            String name = texts.text(locale, "host.remains.table", id + "." + table.name());
            remains.add(new Remaining(name, table.rows()));
        }
        ports.remains(id).forEach((kind, number) -> remains.add(new Remaining(texts.text(locale, kind), number)));
        return remains;
    }

    /** Digests of the inbox files that they came from, by file. */
    Map<String, String> files() {
        return store.removed().stream()
                .filter(row -> !row.sourceFile().isEmpty())
                .collect(Collectors.toMap(RemovedRow::sourceFile, RemovedRow::sourceSha256, (one, other) -> one));
    }

    private RemovedRow row(String id) {
        return store.removed().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("host.refused.not-removed", id));
    }

    /** The jar of one that can still come back. */
    BundleJar jar(String id) {
        RemovedRow row = row(id);
        return store.removedJar(id)
                .orElseThrow(() -> new Refused("host.refused.bin-over", row.titleJa()))
                .read(id + "-" + row.version() + ".jar");
    }

    /** Writes the data of one that was taken out to a file, and takes it away. */
    void erase(String id) {
        RemovedRow row = row(id);
        if (row.data() == Data.ERASED) {
            return;
        }
        Log log = Log.begin(clock, id, "erase", row.version(), "");
        String export = row.data() == Data.ERASING ? row.export() : written(row);
        store.data(id, Data.ERASING, export);
        takeAway(id, export);
        store.note(log.end(Optional.empty()));
    }

    /** Goes on with what a server that died has begun, and throws jars away whose time is over. */
    void goOn() {
        sweepHalfWritten();
        for (RemovedRow row : store.removed()) {
            if (row.data() == Data.ERASING) {
                goOn(row);
            }
        }
        empty();
    }

    /** What a server that died was writing; nobody else writes there yet. */
    private void sweepHalfWritten() {
        if (!Files.isDirectory(exports)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(exports, "*" + PART)) {
            for (Path part : parts) {
                Files.delete(part);
            }
        } catch (IOException e) {
            LOG.warn("Half-written files in {} could not be deleted", exports, e);
        }
    }

    /** What can't be taken away keeps nobody from working; it is tried again at the next start, or by a person. */
    private void goOn(RemovedRow row) {
        try {
            takeAway(row.id(), row.export());
        } catch (RuntimeException e) {
            LOG.error("The data of {} could not be taken away", row.id(), e);
        }
    }

    /** Throws jars away whose time is over. */
    void empty() {
        store.emptyBin(clock.instant().minus(KEPT));
    }

    private void takeAway(String id, String export) {
        SchemaContent.of(database, id).drop();
        ports.erase(id);
        store.data(id, Data.ERASED, export);
    }

    /** Writes the file that the data was written to. */
    void write(String id, OutputStream out) {
        RemovedRow row = row(id);
        Path file = exports.resolve(row.export());
        if (row.export().isEmpty() || !Files.isRegularFile(file)) {
            throw new NotFound("export of " + id);
        }
        try {
            Files.copy(file, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(RemovedRow row) {
        Instant now = clock.instant();
        String name = row.id() + "-" + row.version() + "-"
                + now.toString().replaceAll("[^0-9]", "").substring(0, 14) + ".zip";
        try {
            Files.createDirectories(exports);
            Path part = Files.createTempFile(exports, row.id(), PART);
            try {
                write(row, part, now);
                Files.move(part, exports.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.error("The data of {} could not be written out, and is kept", row.id(), e);
            throw new Refused("host.refused.export", row.titleJa());
        }
        return name;
    }

    private void write(RemovedRow row, Path part, Instant now) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
            List<SchemaContent.Table> tables =
                    SchemaContent.of(database, row.id()).write(zip);
            SchemaContent.write(zip, "README.txt", readme(row, tables, now));
        }
    }

    private String readme(RemovedRow row, List<SchemaContent.Table> tables, Instant now) {
        return List.of(Locale.JAPANESE, Locale.ENGLISH).stream()
                .map(locale -> texts.text(
                        locale,
                        "host.export.readme",
                        row.title(locale),
                        row.version(),
                        now.atZone(clock.getZone()).toLocalDate().toString(),
                        lines(tables)))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(List<SchemaContent.Table> tables) {
        return tables.stream()
                .map(table -> "  " + table.name() + ": " + table.rows())
                .collect(Collectors.joining("\n"));
    }
}
