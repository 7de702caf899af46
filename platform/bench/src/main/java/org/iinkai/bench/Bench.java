package org.iinkai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.iinkai.bench.calendar.CalendarBench;
import org.iinkai.bench.documents.DocumentBench;
import org.iinkai.bench.mailings.MailingBench;
import org.iinkai.bench.register.RegisterBench;
import org.iinkai.testkit.process.ServerProcess;

/**
 * {@code ./iinkai bench [ROUNDS]}: starts the demo on a data directory of its own and prints a table.
 * {@code ./iinkai bench register [SIZE ...]} measures registers of invented companies instead,
 * {@code ./iinkai bench imports [ROWS [ROUNDS]]} the reading in of such a register from a file,
 * {@code ./iinkai bench calendar [EVENTS ...]} the public pages of events, feeds of so many events and a busy calendar,
 * {@code ./iinkai bench plugins [ROUNDS]} how bundles come and go, here and in Karaf,
 * {@code ./iinkai bench documents [SIZE ...]} the search for documents, and
 * {@code ./iinkai bench mailings [RECIPIENTS]} how fast a mailing reaches a mail server.
 */
public final class Bench {

    /** Of the mail news on 31 March 2025. */
    private static final int SUBSCRIBERS = 6_321;

    private Bench() {}

    /** Runs the benchmarks asked for. */
    public static void main(String[] words) throws IOException {
        if (words.length > 0 && words[0].equals("register")) {
            register(List.of(words).subList(1, words.length));
        } else if (words.length > 0 && words[0].equals("documents")) {
            documents(List.of(words).subList(1, words.length));
        } else if (words.length > 0 && words[0].equals("imports")) {
            imports(words);
        } else if (words.length > 0 && words[0].equals("calendar")) {
            calendar(List.of(words).subList(1, words.length));
        } else if (words.length > 0 && words[0].equals("plugins")) {
            plugins(words.length > 1 ? Integer.parseInt(words[1]) : 10);
        } else if (words.length > 0 && words[0].equals("mailings")) {
            mailings(words.length > 1 ? Integer.parseInt(words[1]) : SUBSCRIBERS);
        } else {
            demo(words);
        }
    }

    private static void register(List<String> sizes) throws IOException {
        Path data = Files.createTempDirectory("iinkai-bench");
        try {
            RegisterBench.run(
                    data,
                    sizes.isEmpty()
                            ? List.of(263, 10_000, 100_000, 1_000_000)
                            : sizes.stream().map(Integer::valueOf).toList(),
                    console());
        } finally {
            delete(data);
        }
    }

    private static void documents(List<String> sizes) throws IOException {
        Path data = Files.createTempDirectory("iinkai-bench");
        try {
            DocumentBench.run(
                    data,
                    sizes.isEmpty()
                            ? List.of(20_000, 100_000)
                            : sizes.stream().map(Integer::valueOf).toList(),
                    console());
        } finally {
            delete(data);
        }
    }

    private static void plugins(int rounds) throws IOException {
        Path data = Files.createTempDirectory("iinkai-bench");
        try {
            Plugins.run(data, rounds, console());
        } finally {
            delete(data);
        }
    }

    private static void mailings(int recipients) throws IOException {
        Path folder = Files.createTempDirectory("iinkai-bench");
        try {
            MailingBench.run(folder, recipients, console());
        } finally {
            delete(folder);
        }
    }

    private static void calendar(List<String> sizes) throws IOException {
        Path feeds = Files.createTempDirectory("iinkai-bench");
        Path demo = Files.createTempDirectory("iinkai-bench");
        try {
            CalendarBench.run(
                    feeds,
                    sizes.isEmpty()
                            ? List.of(1_000, 10_000, 100_000)
                            : sizes.stream().map(Integer::valueOf).toList(),
                    console());
            console().println();
            try (ServerProcess server = ServerProcess.demo(demo)) {
                EventPagesLoad.run(demo, console());
            }
        } finally {
            delete(feeds);
            delete(demo);
        }
    }

    private static PrintStream console() {
        return new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out),
                true,
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static void demo(String[] words) throws IOException {
        int rounds = words.length > 0 && !words[0].isBlank() ? Integer.parseInt(words[0]) : 15;
        Path data = Files.createTempDirectory("iinkai-bench");
        List<Samples> all = new ArrayList<>();
        double throughput;
        try {
            Samples first = new Samples("demo, first start: database made, sample loaded", "-");
            Samples warm = new Samples("demo, warm start to ready", "<= 4000");
            long begun = System.nanoTime();
            ServerProcess.demo(data).stop();
            first.add(System.nanoTime() - begun);
            for (int i = 0; i < 3; i++) {
                begun = System.nanoTime();
                try (ServerProcess server = ServerProcess.demo(data)) {
                    warm.add(System.nanoTime() - begun);
                }
            }
            all.add(first);
            all.add(warm);
            try (ServerProcess server = ServerProcess.demo(data)) {
                all.addAll(HotDeploy.run(server, data, rounds));
                all.addAll(Lists.run(data));
                throughput = Lists.throughput(data);
            }
        } finally {
            delete(data);
        }
        print(console(), all, throughput);
    }

    private static void imports(String[] words) throws IOException {
        int rows = words.length > 1 ? Integer.parseInt(words[1]) : 100_000;
        int rounds = words.length > 2 ? Integer.parseInt(words[2]) : 4;
        Path data = Files.createTempDirectory("iinkai-bench");
        try {
            table(console(), MemberImports.run(data, rows, rounds));
        } finally {
            delete(data);
        }
    }

    private static void print(PrintStream out, List<Samples> all, double throughput) {
        table(out, all);
        out.printf("member list under load, 8 clients: %.0f requests/s (goal >= 200)%n", throughput);
    }

    static void table(PrintStream out, List<Samples> all) {
        out.println(
                "| what                                                       | runs |   min ms | median ms |  max ms | goal                     |");
        out.println(
                "|------------------------------------------------------------|------|----------|----------|----------|--------------------------|");
        all.forEach(samples -> out.println(samples.line()));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
