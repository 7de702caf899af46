package org.iinkai.core.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.BulkImport;
import org.iinkai.api.imports.ColumnKind;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportTable;
import org.iinkai.api.text.Localized;
import org.iinkai.api.text.Texts;
import org.iinkai.core.imports.cell.Cells;
import org.iinkai.core.part.Registry;

/** The tables that files can be read into. */
record Tables(Registry<DataImport> readers, Texts texts) {

    List<ImportTable> all() {
        return readers.all().entrySet().stream()
                .map(entry -> table(entry.getKey(), named(entry.getKey())))
                .toList();
    }

    /**
     * The table of a name.
     *
     * @throws Refused when there is none
     */
    DataImport named(String name) {
        DataImport reader = readers.all().get(name);
        if (reader == null) {
            throw new Refused("core.refused.import-unknown", name).at("name");
        }
        return DescribedTable.of(name, reader);
    }

    private static ImportTable table(String name, DataImport reader) {
        Map<String, Map<String, Localized>> choices = new HashMap<>();
        reader.describe().stream()
                .filter(column -> column.kind() == ColumnKind.CHOICE)
                .forEach(column -> choices.put(column.name(), reader.choices(column.name())));
        List<String> defaulted = reader.describe().stream()
                .map(ImportColumn::name)
                .filter(reader.defaults()::containsKey)
                .toList();
        return new ImportTable(
                name, reader.title(), reader.describe(), choices, defaulted, reader instanceof BulkImport);
    }

    Headers headers(DataImport table) {
        return new Headers(table, texts);
    }

    /** Reads cells of a table; what is wrong with them names columns as people do. */
    Cells cells(DataImport table, Locale locale) {
        Map<String, String> titles = new HashMap<>();
        table.describe().forEach(column -> titles.put(column.name(), title(column, locale)));
        return new Cells(table, titles);
    }

    String title(ImportColumn column, Locale locale) {
        return column.title().isEmpty() ? column.name() : texts.text(locale, column.title());
    }
}
