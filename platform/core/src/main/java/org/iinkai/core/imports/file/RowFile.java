package org.iinkai.core.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportPlan;

/** A kept file of rows: text or a workbook, told by how it begins. */
public final class RowFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    // xls, and xlsx with a password
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int START = 8 * 1024;

    private final Path path;
    private final boolean isWorkbook;

    private RowFile(Path path, boolean isWorkbook) {
        this.path = path;
        this.isWorkbook = isWorkbook;
    }

    /** The file at a path. */
    public static RowFile of(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new RowFile(path, Arrays.equals(in.readNBytes(ZIP.length), ZIP));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How the file is best read, with no columns yet.
     *
     * @throws org.iinkai.api.error.Refused when it can't be read at all
     */
    public ImportPlan recognise() {
        if (isWorkbook) {
            return new ImportPlan("", "", Workbook.sheets(path).getFirst(), List.of());
        }
        checkText();
        String encoding = Encoding.of(path).code();
        return new ImportPlan(encoding, Delimited.delimiter(path, Encoding.called(encoding)), "", List.of());
    }

    /** Refuses what is no text, whatever its name says. */
    private void checkText() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(START);
            if (Arrays.equals(Arrays.copyOf(start, COMPOUND.length), COMPOUND)) {
                throw new Refused("core.refused.import-xls");
            }
            boolean isMarked = start.length > 1 && (start[0] == (byte) 0xFF || start[0] == (byte) 0xFE);
            for (int i = 0; i < start.length && !isMarked; i++) {
                if (start[i] == 0) {
                    throw new Refused("core.refused.import-binary");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan with what it leaves open filled in: the delimiter found by the encoding it names. */
    public ImportPlan complete(ImportPlan plan) {
        if (isWorkbook) {
            return plan.sheet().isEmpty() ? recognise() : plan;
        }
        Encoding encoding = Encoding.called(plan.encoding());
        String delimiter = plan.delimiter().isEmpty() ? Delimited.delimiter(path, encoding) : plan.delimiter();
        return new ImportPlan(encoding.code(), delimiter, "", plan.mapping(), plan.defaults());
    }

    /** Names of the sheets; none for a text file. */
    public List<String> sheets() {
        return isWorkbook ? Workbook.sheets(path) : List.of();
    }

    /**
     * Gives the rows that are not blank, the header first.
     *
     * @throws org.iinkai.api.error.Refused when the file can't be read like that, naming the line
     */
    public void read(ImportPlan plan, RowTaker taker) {
        if (isWorkbook) {
            Workbook.read(path, plan.sheet(), taker);
        } else {
            Delimited.read(path, Encoding.called(plan.encoding()), plan.delimiter(), taker);
        }
    }
}
