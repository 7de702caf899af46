package org.iinkai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.api.imports.Imports;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;
import org.iinkai.core.Core;
import org.iinkai.core.CoreSettings;
import org.iinkai.core.database.CopyRows;
import org.iinkai.core.database.Database;
import org.iinkai.host.texts.MessageCatalog;

/** Members read in from a file, beside COPY of the same rows, which is all that PostgreSQL itself would do. */
final class MemberImports {

    private static final String BARE = """
            CREATE TABLE IF NOT EXISTS core.bench_bare (id text, number text, prefix text, is_prefix_first text, name text,
                kana text, sort_key text, search_key text, postal_code text, prefecture text, municipality text,
                street text, phone text);
            TRUNCATE core.bench_bare""";
    private static final String EMPTY = """
            TRUNCATE core.company, core.membership, core.import_run, core.import_change, core.audit_unsealed CASCADE""";

    private final Database database;
    private final Core core;
    private final MemberFile file;

    private MemberImports(Database database, Core core, int rows) {
        this.database = database;
        this.core = core;
        this.file = new MemberFile(rows);
    }

    /**
     * Measures, on a database of its own.
     *
     * @param rows rows of the file
     * @param rounds times that each thing is done, the first of which does not count
     */
    static List<Samples> run(Path data, int rows, int rounds) throws IOException {
        try (DataDirectory directory = DataDirectory.take(data);
                EmbeddedDatabase server = EmbeddedDatabase.start(directory);
                Database database = Database.open(server.settings());
                Core core = Core.start(
                        database,
                        Clock.system(ZoneId.of("Asia/Tokyo")),
                        new CoreSettings(
                                directory.file("setup-code"),
                                new MessageCatalog(MemberImports.class.getClassLoader(), List.of("core"))))) {
            MemberImports bench = new MemberImports(database, core, rows);
            return CallerScope.get(Caller.system("bench"), () -> bench.measured(rounds));
        }
    }

    private List<Samples> measured(int rounds) {
        Samples bare = new Samples("COPY into a table without any index", "-");
        Samples copy = new Samples("COPY into company and membership with their indexes", "the limit");
        Samples check = new Samples("file in Windows-31J: recognise and check", "-");
        Samples store = new Samples("file in Windows-31J: validate and store", "<= 5 x COPY");
        Samples again = new Samples("the same file again: nothing changes", "-");
        Samples undo = new Samples("undo", "-");
        core.service(Imports.class)
                .load(
                        "core.member-categories",
                        "categories.csv",
                        new ByteArrayInputStream("code,name_ja,name_en,position\nregular,正会員,,1\n".getBytes(UTF_8)));
        byte[] bytes = bytes();
        MemberFile.Prepared prepared = file.prepared();
        for (int round = 0; round < rounds; round++) {
            boolean counts = round > 0 || rounds == 1;
            owner(BARE);
            long time = timed(() -> copy("core.bench_bare", MemberFile.COMPANY, prepared.companies()));
            add(counts, bare, time);
            owner(EMPTY);
            time = timed(() -> database.transactions().write(() -> {
                copy("core.company", MemberFile.COMPANY, prepared.companies());
                copy("core.membership", MemberFile.MEMBERSHIP, prepared.memberships());
            }));
            add(counts, copy, time);
            owner(EMPTY);
            add(counts, check, timed(() -> checked(bytes)));
            ImportRun checked = checked(bytes);
            ImportRun[] stored = {checked};
            add(counts, store, timed(() -> stored[0] = stored(checked)));
            owner("VACUUM ANALYZE core.company, core.membership");
            ImportRun same = checked(bytes);
            add(counts, again, timed(() -> stored(same)));
            add(counts, undo, timed(() -> {
                core.service(ImportRuns.class).undo(stored[0].id());
                settled(stored[0], ImportRun.State.UNDONE);
            }));
        }
        return List.of(bare, copy, check, store, again, undo);
    }

    private ImportRun checked(byte[] bytes) {
        ImportRuns runs = core.service(ImportRuns.class);
        ImportRun run = runs.open("core.members", "members.csv", new ByteArrayInputStream(bytes));
        runs.check(run.id());
        return settled(run, ImportRun.State.CHECKED);
    }

    private ImportRun stored(ImportRun run) {
        core.service(ImportRuns.class).start(run.id(), false);
        return settled(run, ImportRun.State.DONE);
    }

    private ImportRun settled(ImportRun begun, ImportRun.State expected) {
        ImportRuns runs = core.service(ImportRuns.class);
        ImportRun run = runs.run(begun.id());
        while (run.state().isBusy()) {
            LockSupport.parkNanos(5_000_000);
            run = runs.run(begun.id());
        }
        if (run.state() != expected) {
            throw new IllegalStateException(run.toString());
        }
        return run;
    }

    private void copy(String table, List<String> columns, List<List<@Nullable String>> rows) {
        database.transactions().write(() -> {
            try (CopyRows copy = database.copyInto(table, columns)) {
                rows.forEach(copy::add);
                copy.done();
            }
        });
    }

    private void owner(String sql) {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        try {
            return file.windows31j();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void add(boolean counts, Samples samples, long nanoseconds) {
        if (counts) {
            samples.add(nanoseconds);
        }
    }

    private static long timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }
}
