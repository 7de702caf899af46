package org.iinkai.core.imports.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.error.Refused;

/** Text files whose cells are set apart by a delimiter. */
final class Delimited {

    private static final String DELIMITERS = ",\t;";
    private static final int START = 64 * 1024;
    // letters; a cell of some megabytes is a mistake in its row, not in the file
    private static final int LARGEST_ROW = 32 * 1024 * 1024;
    private static final int MOST_CELLS = 1_000;

    private Delimited() {}

    /** The delimiter that stands most often in the first line, outside of quotes; a comma where there is none. */
    static String delimiter(Path file, Encoding encoding) {
        String start = start(file, encoding);
        int[] counts = new int[DELIMITERS.length()];
        boolean isQuoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == '\n' || c == '\r') && i > 0) {
                break;
            } else if (!isQuoted && DELIMITERS.indexOf(c) >= 0) {
                counts[DELIMITERS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.substring(best, best + 1);
    }

    static void read(Path file, Encoding encoding, String delimiter, RowTaker taker) {
        if (delimiter.length() != 1 || DELIMITERS.indexOf(delimiter.charAt(0)) < 0) {
            throw new Refused("core.refused.import-delimiter").at("delimiter");
        }
        try (Reader text = encoding.reader(file);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(delimiter.charAt(0))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LARGEST_ROW)
                        .build(rowHandler(), text)) {
            for (CsvRecord row : rows) {
                RawRow raw = new RawRow((int) row.getStartingLineNumber(), row.getFields(), Set.of());
                if (!raw.isBlank() && !taker.take(raw)) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            throw hasWrongBytes(e) ? encoding.refusal(file) : new Refused("core.refused.import-csv");
        } catch (CharacterCodingException e) {
            throw encoding.refusal(file);
        } catch (UncheckedIOException e) {
            throw hasWrongBytes(e) ? encoding.refusal(file) : e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvRecordHandler rowHandler() {
        return CsvRecordHandler.of(
                limits -> limits.maxFields(MOST_CELLS).maxFieldSize(LARGEST_ROW).maxRecordSize(LARGEST_ROW));
    }

    private static String start(Path file, Encoding encoding) {
        try (Reader text = encoding.reader(file)) {
            char[] start = new char[START];
            int length = 0;
            int count = 0;
            while (count >= 0 && length < START) {
                length += count;
                count = text.read(start, length, START - length);
            }
            return new String(start, 0, length);
        } catch (CharacterCodingException e) {
            throw encoding.refusal(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasWrongBytes(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return true;
            }
        }
        return false;
    }
}
