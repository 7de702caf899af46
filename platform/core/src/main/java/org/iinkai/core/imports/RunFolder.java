package org.iinkai.core.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;

/** Where files stay while they are worked on, and for a while after. */
record RunFolder(Path folder) {

    private static final int BUFFER = 64 * 1024;

    /**
     * Keeps a file.
     *
     * @throws Refused when it is empty or too large; then nothing is kept
     */
    Path keep(Id<ImportRun> id, InputStream content) {
        Path file = file(id);
        try {
            Files.createDirectories(folder);
            long size = copy(content, file);
            if (size == 0 || size > ImportRuns.LARGEST) {
                Files.deleteIfExists(file);
                throw size == 0
                        ? new Refused("core.refused.import-no-header")
                        : new Refused("core.refused.import-size", ImportRuns.LARGEST / 1024 / 1024);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kept file of an import. */
    Path file(Id<ImportRun> id) {
        return folder.resolve(id + ".file");
    }

    /** Whether the file is still kept. */
    boolean has(Id<ImportRun> id) {
        return Files.exists(file(id));
    }

    void forget(Id<ImportRun> id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long copy(InputStream in, Path file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(buffer); count >= 0 && size <= ImportRuns.LARGEST; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                size += count;
            }
        }
        return size;
    }
}
