package org.iinkai.reliability.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The memory of another JVM, as the tools of the JDK tell of it. */
final class Jvm {

    private static final String LOADER = "BundleWiringImpl$BundleClassLoader";
    private static final int COLLECTIONS = 4;

    private static final int ATTEMPTS = 3;

    private final String process;

    Jvm(long process) {
        this.process = Long.toString(process);
    }

    /**
     * What is in memory after collections.
     *
     * @param loaders of bundles' classes
     * @param metaspace in KiB, as the heap
     */
    record Sample(int cycle, long loaders, long classes, long metaspace, long heap) {

        String line() {
            return "| %d | %d | %d | %d | %d |".formatted(cycle, loaders, classes, metaspace, heap);
        }
    }

    Sample sample(int cycle) {
        // soft references and what hangs on them go one after the other
        for (int i = 0; i < COLLECTIONS; i++) {
            run("jcmd", process, "GC.run");
        }
        long loaders = run("jcmd", process, "GC.class_histogram").stream()
                .filter(line -> line.contains(LOADER + " ") || line.endsWith(LOADER))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[1]))
                .sum();
        List<String> classes = table("-class");
        long loaded = (long) (column(classes, "Loaded") - column(classes, "Unloaded"));
        List<String> memory = table("-gc");
        double heap = column(memory, "S0U") + column(memory, "S1U") + column(memory, "EU") + column(memory, "OU");
        return new Sample(cycle, loaders, loaded, (long) column(memory, "MU"), (long) heap);
    }

    /** The JVM's counters may be out of reach while it is busy: they are asked for again. */
    private List<String> table(String counters) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            List<String> table = run("jstat", counters, process);
            if (table.size() == 2) {
                return table;
            }
        }
        return run("jstat", counters, process);
    }

    private static double column(List<String> table, String name) {
        List<String> names = List.of(table.get(0).strip().split("\\s+"));
        return Double.parseDouble(table.get(1).strip().split("\\s+")[names.indexOf(name)]);
    }

    private static List<String> run(String tool, String... words) {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command()
                .add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        builder.command().addAll(List.of(words));
        builder.environment().put("LC_ALL", "C");
        try {
            Process run = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            return new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
