package org.iinkai.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The member list and the report, as a client on the same machine sees them. */
final class Lists {

    private static final String MEMBERS = "/api/v1/members?size=50";

    private Lists() {}

    static List<Samples> run(Path data) {
        Http http = new Http(data);
        Samples list = new Samples("member list, first page of 50 (REST, whole request)", "<= 10 server time");
        Samples report = new Samples("annual report as docx (REST, whole request)", "<= 300");
        for (int i = 0; i < 100; i++) {
            http.get(MEMBERS);
        }
        for (int i = 0; i < 200; i++) {
            long begun = System.nanoTime();
            http.get(MEMBERS);
            list.add(System.nanoTime() - begun);
        }
        for (int i = 0; i < 25; i++) {
            long begun = System.nanoTime();
            http.get("/api/v1/reports/2024?format=docx");
            if (i >= 5) {
                report.add(System.nanoTime() - begun);
            }
        }
        return List.of(list, report);
    }

    /** Requests a second of eight clients that ask for the member list one after another. */
    static double throughput(Path data) {
        int each = 250;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                running.add(clients.submit(() -> {
                    Http http = new Http(data);
                    for (int i = 0; i < each; i++) {
                        http.get(MEMBERS);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return 8.0 * each / ((System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
