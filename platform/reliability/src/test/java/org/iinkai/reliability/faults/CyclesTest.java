package org.iinkai.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.host.Bundles;
import org.iinkai.testkit.browser.Chromium;
import org.iinkai.testkit.browser.Look;
import org.iinkai.testkit.browser.SignedIn;
import org.iinkai.testkit.process.ServerProcess;

/** A bundle comes, is used in a window that stays open, and goes, again and again: nothing of it stays in memory. */
class CyclesTest {

    private static final int LONG = 200;
    private static final int SHORT = 20;
    private static final int ROWS = 10;
    /** By then everything of the platform that a cycle touches has been loaded. */
    private static final int WARM = 10;
    /** What the platform does now and then for the first time loads classes of its own: once, and not with each cycle. */
    private static final long KILOBYTES_AT_ALL = 1_536;

    private static final long KILOBYTES_A_CYCLE = 8;
    /** Fewer than a bundle has; the JVM makes some itself while code warms. */
    private static final long FEW_CLASSES = 10;

    @TempDir
    private Path folder;

    @Test
    void twenty_times() {
        run(SHORT);
    }

    @Test
    @Tag("soak")
    void two_hundred_times() {
        run(LONG);
    }

    private void run(int cycles) {
        Path data = folder.resolve("data");
        byte[] jar = Bundles.notes("1.0.0").build();
        List<Jvm.Sample> series = new ArrayList<>();
        // without the JIT's profiles Metaspace holds classes and nothing else
        Map<String, String> options = Map.of("IINKAI_JAVA_OPTIONS", "-Xmx512m -XX:TieredStopAtLevel=1");
        try (ServerProcess server = ServerProcess.start(options, "demo", "--port", "0", "--data", data.toString())
                        .awaitReady();
                Chromium chromium = Chromium.start()) {
            Desk desk = new Desk(data);
            Jvm jvm = new Jvm(desk.process());
            Page page = SignedIn.as("admin", chromium.window(Look.office()), server.address(), data, "/");
            long resident = jvm.sample(0).loaders();
            System.out.println(
                    "| cycles | class loaders | classes | Metaspace KiB | heap KiB |\n|---|---|---|---|---|");
            for (int cycle = 1; cycle <= cycles; cycle++) {
                use(desk, page, jar);
                if (cycle == WARM || cycle % (cycles / ROWS) == 0) {
                    series.add(jvm.sample(cycle));
                    System.out.println(series.getLast().line());
                }
            }
            check(series, resident);
        }
    }

    private static void use(Desk desk, Page page, byte[] jar) {
        assertThat(desk.install(jar).state()).isEqualTo("READY");
        page.locator("vaadin-side-nav-item[path=\"notes\"]").click();
        page.getByText("notes: ").first().waitFor();
        assertThat(desk.ask("/api/v1/notes/notes")).isEqualTo(200);
        desk.erase("notes");
        page.locator("vaadin-side-nav-item[path=\"notes\"]")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        assertThat(desk.status("notes").state()).isEqualTo("ABSENT");
    }

    private static void check(List<Jvm.Sample> series, long resident) {
        List<Jvm.Sample> second = series.subList(series.size() / 2 - 1, series.size());
        Jvm.Sample last = second.getLast();
        int cyclesARow = last.cycle() - second.get(second.size() - 2).cycle();
        assertThat(last.loaders()).as("class loaders of bundles").isEqualTo(resident);
        assertThat(usualGrowth(second, Jvm.Sample::classes))
                .as("classes that come with %d cycles as a rule", cyclesARow)
                .isLessThan(Math.max(cyclesARow, FEW_CLASSES));
        assertThat(usualGrowth(second, Jvm.Sample::metaspace))
                .as("KiB of Metaspace that come with %d cycles as a rule", cyclesARow)
                .isLessThan(KILOBYTES_A_CYCLE * cyclesARow);
        assertThat(last.metaspace() - second.getFirst().metaspace())
                .as("Metaspace")
                .isLessThan(KILOBYTES_AT_ALL);
    }

    /** The median of what came from row to row. */
    private static long usualGrowth(List<Jvm.Sample> rows, ToLongFunction<Jvm.Sample> value) {
        long[] growth = IntStream.range(1, rows.size())
                .mapToLong(row -> value.applyAsLong(rows.get(row)) - value.applyAsLong(rows.get(row - 1)))
                .sorted()
                .toArray();
        return growth[growth.length / 2];
    }
}
