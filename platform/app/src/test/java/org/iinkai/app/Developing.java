package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.iinkai.app.develop.BundleWish;
import org.iinkai.app.develop.DevCommand;
import org.iinkai.app.develop.NewBundle;
import org.iinkai.app.develop.Sentences;
import org.iinkai.host.texts.MessageCatalog;

/** Somebody at work on a new small bundle, in a source tree of their own, with {@code plugin dev} running. */
final class Developing implements AutoCloseable {

    private static final Path TREE = Path.of("../..").toAbsolutePath().normalize();
    private static final long LONGEST_SECONDS = 60;

    private final BlockingQueue<String> printed = new LinkedBlockingQueue<>();
    private final PrintStream out = new PrintStream(new Lines(printed), true, UTF_8);
    private final Path module;
    private final Thread command;

    /**
     * Makes the bundle and starts the command.
     *
     * @param home an empty folder
     * @param data where the server works
     */
    Developing(Path home, String name, Path data) {
        copy(home);
        Sentences sentences = Sentences.of(TREE.resolve("platform/app/src/main/resources/i18n/app"), Locale.ENGLISH);
        new NewBundle(home, new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), sentences)
                .make(new BundleWish(name, "試作", true));
        module = home.resolve("plugins").resolve(name);
        DevCommand dev = new DevCommand(
                home, new MessageCatalog(Developing.class.getClassLoader(), Main.MODULES), Locale.ENGLISH, out);
        command = Thread.ofPlatform()
                .name("dev")
                .start(() -> dev.run(name, new DevCommand.Place(data, Optional.empty())));
    }

    private static void copy(Path home) {
        Path smallest = TREE.resolve("plugins/smallest");
        try (Stream<Path> files = Files.walk(smallest)) {
            List<Path> all = Stream.concat(Stream.of(TREE.resolve("plugins/pom.xml")), files)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(smallest.resolve("target")))
                    .toList();
            for (Path file : all) {
                Path place = home.resolve(TREE.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of one of the bundle's files. */
    String read(String file) {
        try {
            return Files.readString(module.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves one of the bundle's files. */
    void save(String file, String text) {
        try {
            Files.createDirectories(module.resolve(file).getParent());
            Files.writeString(module.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines up to the first that matches. */
    List<String> until(String pattern) {
        List<String> lines = new ArrayList<>();
        while (lines.isEmpty() || !lines.getLast().matches(pattern)) {
            lines.add(line(lines));
        }
        return lines;
    }

    private String line(List<String> before) {
        try {
            String line = printed.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new AssertionError("nothing more was printed after " + before);
            }
            return line;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        command.interrupt();
        try {
            command.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Hands on what is printed, a line at a time. */
    private static final class Lines extends OutputStream {

        private final BlockingQueue<String> lines;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Lines(BlockingQueue<String> lines) {
            this.lines = lines;
        }

        @Override
        public void write(int octet) {
            if (octet == '\n') {
                lines.add(line.toString(UTF_8));
                line.reset();
            } else {
                line.write(octet);
            }
        }
    }
}
