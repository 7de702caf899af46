package org.iinkai.app.storage;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How the commands find the server that runs on a data directory: {@code server.properties}, readable by its owner only.
 *
 * @param address where it answers on this machine
 * @param token control token, valid from this machine only
 * @param process process id
 */
public record ServerFile(URI address, String token, long process) {

    private static final String NAME = "server.properties";

    /** Writes it into the directory. */
    public void write(DataDirectory directory) {
        Properties values = new Properties();
        values.setProperty("address", address.toString());
        values.setProperty("token", token);
        values.setProperty("process", Long.toString(process));
        StringWriter text = new StringWriter();
        try {
            values.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFile.write(directory.file(NAME), text.toString());
    }

    /** Takes it out of the directory: the server is gone. */
    public static void remove(DataDirectory directory) {
        try {
            Files.deleteIfExists(directory.file(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server that runs on the directory; empty when there is none. */
    public static Optional<ServerFile> find(Path root) {
        Path file = root.resolve(NAME);
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long process = Long.parseLong(values.getProperty("process", "0"));
        boolean runs = ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
        return runs
                ? Optional.of(new ServerFile(
                        URI.create(values.getProperty("address", "")), values.getProperty("token", ""), process))
                : Optional.empty();
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "ServerFile[" + address + "]";
    }
}
