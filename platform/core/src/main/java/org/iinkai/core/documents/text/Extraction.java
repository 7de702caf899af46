package org.iinkai.core.documents.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentVersion.TextState;
import org.iinkai.api.documents.FileKind;
import org.iinkai.core.documents.store.Damaged;
import org.iinkai.core.documents.store.FileStore;
import org.iinkai.core.documents.text.TextMapper.WaitingFile;

/** Reads the words of files, each in a process of its own with a deadline and little memory. */
public final class Extraction {

    private static final Logger LOG = LoggerFactory.getLogger(Extraction.class);
    private static final Duration DEAD = Duration.ofMinutes(10);
    private static final int TRIES = 2;

    private final Transactions transactions;
    private final TextMapper mapper;
    private final FileStore store;
    private final Clock clock;
    private final Duration deadline;

    /** @param deadline after which a process that reads is ended */
    public Extraction(Transactions transactions, TextMapper mapper, FileStore store, Clock clock, Duration deadline) {
        this.transactions = transactions;
        this.mapper = mapper;
        this.store = store;
        this.clock = clock;
        this.deadline = deadline;
    }

    /** Whether there are words in files of a kind that can be read. */
    public static boolean hasText(FileKind kind, String name) {
        return switch (kind) {
            case PDF, DOCX, XLSX, PPTX, TEXT -> true;
            case OLE -> name.toLowerCase(Locale.ROOT).endsWith(".xls");
            case ZIP, PNG, JPEG, GIF -> false;
        };
    }

    /**
     * Reads all files that wait.
     *
     * @param known is told of each document whose words are known now
     */
    public void readAll(Consumer<Id<Document>> known) {
        Optional<WaitingFile> file = take();
        while (file.isPresent()) {
            read(file.get(), known);
            file = take();
        }
    }

    private Optional<WaitingFile> take() {
        return transactions.write(
                () -> mapper.take(clock.instant(), clock.instant().minus(DEAD)));
    }

    private void read(WaitingFile file, Consumer<Id<Document>> known) {
        Optional<String> text = file.tries() > TRIES ? Optional.empty() : words(file);
        transactions.write(() -> {
            TextState state = text.isEmpty() ? TextState.FAILED : TextState.READ;
            boolean hasWords = text.filter(words -> !words.isBlank()).isPresent();
            mapper.finish(file.hash(), text.isPresent() && !hasWords ? TextState.NONE : state, text.orElse(""));
            if (hasWords) {
                mapper.documents(file.hash()).forEach(known);
            }
        });
    }

    private Optional<String> words(WaitingFile file) {
        try {
            return store.read(file.hash(), path -> words(path, file.kind(), deadline));
        } catch (Damaged damaged) {
            LOG.error("The file {} is missing", file.hash());
            return Optional.empty();
        }
    }

    /** The words of a file; empty when they can't be read. */
    static Optional<String> words(Path path, FileKind kind, Duration deadline) {
        Path out = null;
        try {
            out = Files.createTempFile("iinkai-words", ".txt");
            Process process = process(path, kind, out);
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                LOG.warn("Reading the words of {} took too long", path.getFileName());
                return Optional.empty();
            }
            if (process.exitValue() != 0) {
                LOG.warn("The words of {} could not be read: {}", path.getFileName(), process.exitValue());
                return Optional.empty();
            }
            return Optional.of(Files.readString(out, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the words of " + path + " could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            delete(out);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path out) {
        try {
            if (out != null) {
                Files.deleteIfExists(out);
            }
        } catch (IOException e) {
            LOG.warn("{} could not be deleted", out);
        }
    }

    private static Process process(Path path, FileKind kind, Path out) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                classPath(),
                WordReader.class.getName(),
                kind.name(),
                path.toAbsolutePath().toString(),
                out.toString()));
        builder.environment().keySet().retainAll(List.of("PATH", "TMPDIR", "SystemRoot"));
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Entries may be relative to where the server was started, as this process is. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "."))
                .replace("\n", File.pathSeparator);
    }
}
