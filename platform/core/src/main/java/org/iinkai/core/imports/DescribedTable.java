package org.iinkai.core.imports;

import static org.iinkai.api.imports.ColumnKind.CODE;
import static org.iinkai.api.imports.ColumnKind.FLAG;
import static org.iinkai.api.imports.ColumnKind.KANA;
import static org.iinkai.api.imports.ColumnKind.TEXT;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.text.Localized;

/** A table that is read row by row, with the names that people and other systems have for its columns. */
record DescribedTable(DataImport table, String title, List<ImportColumn> columnsOf) implements DataImport {

    private static final List<ImportColumn> ORGANISATIONS = List.of(
            ImportColumn.of("code", "core.import.column.organisation-code", CODE, "コード", "団体コード")
                    .required(),
            ImportColumn.of("lists", "core.import.column.lists", CODE, "名簿", "リスト")
                    .required(),
            ImportColumn.of("prefix", "core.import.column.prefix", TEXT, "法人種別").required(),
            ImportColumn.of("prefix_first", "core.import.column.prefix-first", FLAG, "前株")
                    .required(),
            ImportColumn.of("name", "core.import.column.name", TEXT, "団体名", "機関名")
                    .required(),
            ImportColumn.of("kana", "core.import.column.kana", KANA, "ふりがな", "ヨミガナ")
                    .required(),
            ImportColumn.of("prefecture", "core.import.column.prefecture", TEXT, "県")
                    .required(),
            ImportColumn.of("municipality", "core.import.column.municipality", TEXT, "市町村")
                    .required(),
            ImportColumn.of("local_code", "core.import.column.local-code", CODE, "団体コード（6桁）", "自治体コード")
                    .required());

    DescribedTable {
        columnsOf = List.copyOf(columnsOf);
    }

    /** The table itself, or what is known of it where it says nothing of itself. */
    static DataImport of(String name, DataImport table) {
        if (!table.title().isEmpty()) {
            return table;
        }
        return switch (name) {
            case "core.organisations" -> new DescribedTable(table, "core.import.table.organisations", ORGANISATIONS);
            default -> table;
        };
    }

    @Override
    public Map<String, Localized> choices(String column) {
        return table.choices(column);
    }

    @Override
    public Set<String> columns() {
        return table.columns();
    }

    @Override
    public void read(ImportRow row) {
        table.read(row);
    }

    @Override
    public void finish(List<ImportRow> rows) {
        table.finish(rows);
    }

    @Override
    public List<ImportColumn> describe() {
        return columnsOf;
    }
}
