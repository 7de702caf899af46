package org.iinkai.bench;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.iinkai.testkit.browser.Chromium;
import org.iinkai.testkit.browser.Look;
import org.iinkai.testkit.browser.SignedIn;
import org.iinkai.testkit.process.ServerProcess;

/** A bundle with migrations and mappers comes and goes, by file and by click, while a window is open. */
final class HotDeploy {

    private static final String RESOURCE = "/api/v1/training/courses";
    private static final String WATCH = """
            () => {
              window.seen = { there: null, gone: null };
              const look = () => {
                const there = document.querySelector('vaadin-side-nav-item[path="training"]') !== null;
                if (there && window.seen.there === null) window.seen.there = Date.now();
                if (!there && window.seen.gone === null) window.seen.gone = Date.now();
              };
              new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
            }
            """;

    private final Samples dropReachable = new Samples("file dropped -> bundle answers (REST)", "<= 110 median");
    private final Samples dropVisible = new Samples("file dropped -> menu entry in an open browser", "<= 150");
    private final Samples clickReachable = new Samples("enable (REST) -> returned, bundle answers", "<= 60");
    private final Samples clickVisible = new Samples("enable (REST) -> menu entry in an open browser", "<= 150");
    private final Samples goneByFile =
            new Samples("file taken out -> menu entry gone in an open browser", "<= 50 (from disable)");
    private final Samples goneByClick = new Samples("disable (REST) -> menu entry gone in an open browser", "<= 50");

    private final Path data;
    private final Path jar;
    private final Path aside;
    private final Http http;
    private final Page window;

    private HotDeploy(Path data, Http http, Page window) throws IOException {
        this.data = data;
        this.http = http;
        this.window = window;
        try (var jars = Files.list(data.resolve("inbox"))) {
            this.jar = jars.filter(file -> String.valueOf(file.getFileName()).matches("iinkai-training.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        this.aside = data.resolve(jar.getFileName());
    }

    static List<Samples> run(ServerProcess server, Path data, int rounds) {
        try (Chromium chromium = Chromium.start()) {
            Page window = SignedIn.as("admin", chromium.window(Look.office()), server.address(), data, "/");
            window.locator("vaadin-side-nav-item[path=\"training\"]").waitFor();
            window.evaluate(WATCH);
            HotDeploy bench = new HotDeploy(data, new Http(data), window);
            for (int i = 0; i < rounds; i++) {
                bench.byFile();
                bench.byClick();
            }
            return List.of(
                    bench.dropReachable,
                    bench.dropVisible,
                    bench.clickReachable,
                    bench.clickVisible,
                    bench.goneByFile,
                    bench.goneByClick);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void byFile() throws IOException {
        forget();
        long taken = System.currentTimeMillis();
        Files.move(jar, aside, StandardCopyOption.ATOMIC_MOVE);
        goneByFile.addMilliseconds(seen("gone") - taken);
        http.await(RESOURCE, 404);

        forget();
        long dropped = System.currentTimeMillis();
        long begun = System.nanoTime();
        Files.move(aside, jar, StandardCopyOption.ATOMIC_MOVE);
        http.await(RESOURCE, 200);
        dropReachable.add(System.nanoTime() - begun);
        dropVisible.addMilliseconds(seen("there") - dropped);
    }

    private void byClick() {
        forget();
        long clicked = System.currentTimeMillis();
        http.post("/api/v1/plugins/training/disable");
        goneByClick.addMilliseconds(seen("gone") - clicked);

        forget();
        long again = System.currentTimeMillis();
        long begun = System.nanoTime();
        http.post("/api/v1/plugins/training/enable");
        http.await(RESOURCE, 200);
        clickReachable.add(System.nanoTime() - begun);
        clickVisible.addMilliseconds(seen("there") - again);
    }

    private void forget() {
        window.evaluate("() => { window.seen.there = null; window.seen.gone = null; }");
    }

    private double seen(String what) {
        window.waitForFunction("what => window.seen[what] !== null", what);
        return ((Number) window.evaluate("what => window.seen[what]", what)).doubleValue();
    }
}
