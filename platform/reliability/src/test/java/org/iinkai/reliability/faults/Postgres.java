package org.iinkai.reliability.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The database of a server, as a process. */
final class Postgres {

    private Postgres() {}

    /** Sends a signal to it and all that belongs to it. */
    static void signal(Path data, String signal) {
        ProcessHandle.of(process(data))
                .ifPresent(main -> Stream.concat(Stream.of(main), main.descendants())
                        .toList()
                        .forEach(one -> send(one.pid(), signal)));
    }

    /** Ends one that a killed server left behind. */
    static void end(Path data) {
        if (Files.exists(data.resolve("database/postmaster.pid"))) {
            send(process(data), "-INT");
        }
    }

    private static long process(Path data) {
        try {
            return Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                    .getFirst()
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(long process, String signal) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
