package org.iinkai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The public pages of the sample association's events, as visitors on the same machine see them. */
final class EventPagesLoad {

    private static final int CLIENTS = 8;
    private static final int EACH = 150;
    private static final int WARM_UP = 200;
    private static final int ALONE = 300;

    private final Path data;
    private final PrintStream out;

    private EventPagesLoad(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    static void run(Path data, PrintStream out) {
        EventPagesLoad load = new EventPagesLoad(data, out);
        out.println("| public page                           | p50 ms | p95 ms | requests/s, 8 clients |");
        out.println("|---------------------------------------|--------|--------|-----------------------|");
        load.page("list of events to come", "/events");
        load.page("page of an event that took place", "/events/" + id("seminar-2025"));
        load.page("page with the sign-up form", "/events/" + id("seminar-2027"));
        load.page("public calendar feed", "/calendar/public.ics");
    }

    /** The id that the data files' key of an event stands for. */
    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("core.event:" + key).getBytes(UTF_8));
    }

    private void page(String name, String path) {
        Http http = new Http(data);
        for (int i = 0; i < WARM_UP; i++) {
            get(http, path);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ALONE; i++) {
            long begun = System.nanoTime();
            get(http, path);
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(Double::compare);
        out.printf(
                Locale.ROOT,
                "| %-37s | %6.1f | %6.1f | %21.0f |%n",
                name,
                times.get(ALONE / 2),
                times.get(ALONE * 95 / 100),
                throughput(path));
    }

    private static void get(Http http, String path) {
        int status = http.get(path);
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }

    private double throughput(String path) {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> {
                    Http http = new Http(data);
                    for (int i = 0; i < EACH; i++) {
                        get(http, path);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return 1.0 * CLIENTS * EACH / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
