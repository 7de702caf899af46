package org.iinkai.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.imports.Imports;
import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;

/** The sample association: the tables named by {@code manifest.csv}, loaded through the import services. */
public final class SampleAssociation {

    private final Path folder;
    private final Imports imports;
    private final Texts texts;
    private final Locale locale;

    /** The association in a folder. */
    public SampleAssociation(Path folder, Imports imports, Texts texts, Locale locale) {
        this.folder = folder;
        this.imports = imports;
        this.texts = texts;
        this.locale = locale;
    }

    /**
     * Loads all tables in order; what is loaded already stays as it is.
     *
     * @throws CommandFailed with file, line and reason of the first broken rows; the table they are in stays as it was
     */
    public int load() {
        int rows = 0;
        for (String line : lines("manifest.csv")) {
            String[] cells = line.split(",", 2);
            rows += load(cells[0].strip(), cells[1].strip());
        }
        return rows;
    }

    private int load(String name, String file) {
        Path path = folder.resolve(file);
        try (InputStream csv = Files.newInputStream(path)) {
            Imports.Result result = imports.load(name, path.toString(), csv);
            if (!result.isComplete()) {
                List<String> sentences = result.errors().stream()
                        .limit(5)
                        .map(error -> error.sentence(texts, locale))
                        .toList();
                throw new CommandFailed(
                        "app.failed.sample",
                        String.join("\n", sentences),
                        result.errors().size());
            }
            return result.rows();
        } catch (IOException e) {
            throw new CommandFailed("app.failed.read-file", path);
        }
    }

    private List<String> lines(String file) {
        try {
            return Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder.resolve(file), e);
        }
    }
}
