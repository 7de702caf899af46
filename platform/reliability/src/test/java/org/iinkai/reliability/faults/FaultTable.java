package org.iinkai.reliability.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was seen, a row for each fault. */
final class FaultTable {

    private static final String HEAD = """
            | fault | what the host says | failed requests of others | requests meanwhile | slowest answer |
            |---|---|---|---|---|
            """;

    private final List<String> rows = new CopyOnWriteArrayList<>();

    void add(String fault, Desk.Said said, Crowd.Felt felt) {
        add(fault, (said.state() + ": " + said.first()).replaceFirst(": $", ""), felt);
    }

    void add(String fault, String said, Crowd.Felt felt) {
        rows.add("| %s | %s | %d | %d | %d ms |%n"
                .formatted(
                        fault,
                        said.replace("|", "\\|").replace("\n", " "),
                        felt.failures().size(),
                        felt.requests(),
                        felt.slowestMilliseconds()));
    }

    /** Prints it, and keeps it in the build's folder. */
    void publish(String file) {
        String table = HEAD + String.join("", rows);
        System.out.println(table);
        try {
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target", file), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
