package org.iinkai.reliability.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    /** Classes that the JVM makes itself for reflection and lambdas of warming code. */
    private static final long FEW_CLASSES = 40;

    private static final long FEW_KILOBYTES = 1_536;

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
        Jvm.Sample warm = series.get(series.size() / 2 - 1);
        Jvm.Sample last = series.getLast();
        assertThat(last.loaders()).as("class loaders of bundles").isEqualTo(resident);
        assertThat(last.classes() - warm.classes()).as("classes").isLessThan(FEW_CLASSES);
        assertThat(last.metaspace() - warm.metaspace()).as("Metaspace").isLessThan(FEW_KILOBYTES);
    }
}
