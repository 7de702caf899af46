package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What is answered to whom, as a table to read. */
final class RightsTable {

    private final List<String> lines = new ArrayList<>();
    private final String head;

    /** @param columns who asks */
    RightsTable(List<String> columns) {
        head = line("", columns);
    }

    void add(String name, List<String> cells) {
        lines.add(line(name, cells));
    }

    /** Writes it into the build's folder and the log, and compares it with the one that was agreed on. */
    void isAsIn(String resource, String file) throws IOException {
        String table =
                Stream.concat(Stream.of(head), lines.stream().sorted()).collect(Collectors.joining("\n", "", "\n"));
        Path target = Path.of("target", file);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.writeString(target, table);
        LoggerFactory.getLogger(RightsTable.class).info("what is answered to whom\n{}", table);
        assertThat(table).isEqualTo(agreed(resource));
    }

    /** The table that was agreed on. */
    static String agreed(String resource) {
        try (InputStream in = RightsTable.class.getResourceAsStream(resource)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(String name, List<String> cells) {
        return cells.stream()
                .map(cell -> String.format(Locale.ROOT, "  %-14s", cell))
                .collect(Collectors.joining("", String.format(Locale.ROOT, "%-76s", name), ""))
                .stripTrailing();
    }
}
