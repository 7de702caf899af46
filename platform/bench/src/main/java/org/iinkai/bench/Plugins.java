package org.iinkai.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.iinkai.app.storage.ServerFile;
import org.iinkai.bench.karaf.Jdk;
import org.iinkai.bench.karaf.Karaf;
import org.iinkai.testkit.process.ServerProcess;

/** How bundles come and go here, and beside it the same in Karaf on the same machine. */
final class Plugins {

    private static final Duration IDLE = Duration.ofSeconds(10);

    private Plugins() {}

    static void run(Path data, int rounds, PrintStream out) throws IOException {
        List<Samples> all = new ArrayList<>();
        long ours;
        ServerProcess.demo(data).stop();
        try (ServerProcess server = ServerProcess.demo(data)) {
            Karaf.pause(IDLE);
            ours = Karaf.memory(ServerFile.find(data).orElseThrow().process());
            all.addAll(HotDeploy.run(server, data, rounds));
        }
        Optional<Path> java = Jdk.forKaraf();
        Path home = Path.of(System.getProperty("iinkai.karaf", "")).toAbsolutePath();
        long theirs = 0;
        if (java.isPresent() && Files.exists(home.resolve("bin/karaf"))) {
            theirs = karaf(home, java.get(), rounds, all);
        }
        Bench.table(out, all);
        out.printf("resident memory, idle for %d s: Iinkai %d MiB (without PostgreSQL)", IDLE.toSeconds(), ours);
        out.println(theirs > 0 ? ", Karaf " + theirs + " MiB" : "");
        if (java.isEmpty()) {
            out.println("Karaf was not measured: there is no JDK 11 to 21 on the PATH; set JAVA_17_HOME to one.");
        } else if (theirs == 0) {
            out.println("Karaf was not measured: " + home + " has no bin/karaf.");
        }
    }

    private static long karaf(Path home, Path java, int rounds, List<Samples> all) throws IOException {
        Samples start = new Samples("Karaf: start to its SSH port", "-");
        Samples drop = new Samples("Karaf: file dropped -> bundle active", "to be beaten");
        long begun = System.nanoTime();
        try (Karaf karaf = Karaf.start(home, java)) {
            start.add(System.nanoTime() - begun);
            Karaf.pause(IDLE);
            long memory = karaf.memory();
            karaf.drop(rounds).forEach(drop::addMilliseconds);
            all.add(start);
            all.add(drop);
            return memory;
        }
    }
}
