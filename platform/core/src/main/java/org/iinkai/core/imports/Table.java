package org.iinkai.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.imports.Imports.RowError;

/**
 * A table read from CSV.
 *
 * @param rows the rows that have as many cells as the header
 * @param errors what is wrong with the others
 */
record Table(List<ImportRow> rows, List<RowError> errors) {

    private static final int LARGEST = 64 * 1024 * 1024;

    /**
     * Reads a file.
     *
     * @throws Refused when it is no table with these columns at all
     */
    static Table read(String file, InputStream in, Set<String> columns) {
        List<CsvRecord> records = records(text(in));
        if (records.isEmpty()) {
            throw new Refused("core.refused.import-no-header");
        }
        List<String> header =
                records.getFirst().getFields().stream().map(String::strip).toList();
        checkHeader(header, columns);
        List<ImportRow> rows = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            int line = (int) record.getStartingLineNumber();
            if (record.getFieldCount() == header.size()) {
                rows.add(new ImportRow(line, cells(header, record)));
            } else {
                errors.add(new RowError(
                        file, line, "core.refused.import-cells", List.of(header.size(), record.getFieldCount())));
            }
        }
        return new Table(rows, errors);
    }

    private static void checkHeader(List<String> header, Set<String> columns) {
        Set<String> missing = new TreeSet<>(columns);
        header.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new Refused("core.refused.import-columns", String.join(", ", missing));
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw new Refused("core.refused.import-column-twice");
        }
    }

    private static Map<String, String> cells(List<String> header, CsvRecord record) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.getField(i).strip());
        }
        return cells;
    }

    private static List<CsvRecord> records(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new Refused("core.refused.import-csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused("core.refused.import-size", LARGEST / 1024 / 1024);
            }
            String text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Excel puts a byte order mark before UTF-8
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused("core.refused.import-encoding");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
