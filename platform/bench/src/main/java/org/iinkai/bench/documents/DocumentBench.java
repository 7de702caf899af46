package org.iinkai.bench.documents;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.documents.DocumentQuery;
import org.iinkai.api.documents.DocumentSearch;
import org.iinkai.api.text.Texts;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;
import org.iinkai.core.Core;
import org.iinkai.core.CoreSettings;
import org.iinkai.core.database.Database;

/**
 * {@code ./iinkai bench documents [SIZE ...]}: searches invented documents of 230 characters each, as the service does it for
 * the screens, right, snippets and transaction included, and prints medians in milliseconds.
 */
public final class DocumentBench {

    private static final int ROUNDS = 31;
    private static final int WARM_UP = 15;

    private final PrintStream out;
    private final DocumentSearch search;

    private DocumentBench(PrintStream out, DocumentSearch search) {
        this.out = out;
        this.search = search;
    }

    /** Runs it with so many documents. */
    public static void run(Path folder, List<Integer> sizes, PrintStream out) throws IOException {
        try (DataDirectory directory = DataDirectory.take(folder);
                EmbeddedDatabase server = EmbeddedDatabase.start(directory);
                Database database = Database.open(server.settings())) {
            Clock clock = Clock.fixed(Instant.parse("2025-01-15T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
            try (Core core = Core.start(database, clock, new CoreSettings(folder.resolve("setup-code"), new Keys()))) {
                DocumentBench bench = new DocumentBench(out, core.service(DocumentSearch.class));
                for (int size : sizes) {
                    long begun = System.nanoTime();
                    new InventedDocuments(database.owner()).fill(size);
                    out.printf(
                            Locale.ROOT, "%n%,d documents (made in %.1f s)%n", size, (System.nanoTime() - begun) / 1e9);
                    CallerScope.run(Caller.system("bench"), bench::measure);
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }

    private void measure() {
        out.println("| what                                 | median ms |  max ms |   found |");
        out.println("|--------------------------------------|-----------|---------|---------|");
        line("rare, 2 characters 鴎雀", "鴎雀");
        line("rare 特別講演会", "特別講演会");
        line("middling 電子帳簿保存法", "電子帳簿保存法");
        line("middling, other spelling 申込", "申込");
        line("common 京都", "京都");
        line("common, two words 京都 会員", "京都 会員");
        line("one character 林", "林");
        line("nothing found 無縁塚", "無縁塚");
    }

    private void line(String name, String text) {
        LongSupplier work = () -> search.find(DocumentQuery.of(text), PageRequest.first(20))
                .total()
                .count();
        long found = work.getAsLong();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            long begun = System.nanoTime();
            long again = work.getAsLong();
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - begun) / 1e6);
            }
            if (again != found) {
                throw new IllegalStateException(name + ": " + found + " and then " + again);
            }
        }
        Collections.sort(times);
        out.printf(
                Locale.ROOT, "| %-36s | %9.2f | %7.2f | %7d |%n", name, times.get(ROUNDS / 2), times.getLast(), found);
    }

    /** No texts: nothing here is written to people. */
    private static final class Keys implements Texts {

        @Override
        public String text(Locale locale, String key, Object... arguments) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return false;
        }
    }
}
