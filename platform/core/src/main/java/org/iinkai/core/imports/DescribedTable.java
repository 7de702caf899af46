package org.iinkai.core.imports;

import static org.iinkai.api.imports.ColumnKind.CODE;
import static org.iinkai.api.imports.ColumnKind.DAY;
import static org.iinkai.api.imports.ColumnKind.FLAG;
import static org.iinkai.api.imports.ColumnKind.KANA;
import static org.iinkai.api.imports.ColumnKind.TEXT;

import java.util.List;
import java.util.Set;

import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportRow;

/** A table that is read row by row, with the names that people and other systems have for its columns. */
record DescribedTable(DataImport table, String title, List<ImportColumn> columnsOf) implements DataImport {

    private static final List<ImportColumn> PEOPLE = List.of(
            ImportColumn.of("code", "core.import.column.person-code", CODE, "コード", "人物コード", "個人コード", "contact id")
                    .required(),
            ImportColumn.of(
                            "name",
                            "core.import.column.person-name",
                            TEXT,
                            "名前",
                            "お名前",
                            "display name",
                            "full name",
                            "name")
                    .required(),
            ImportColumn.of("kana", "core.import.column.kana", KANA, "ふりがな", "ヨミガナ", "氏名カナ", "氏名フリガナ", "reading")
                    .required(),
            ImportColumn.of(
                            "company_number",
                            "core.import.column.company-number",
                            CODE,
                            "会員番号",
                            "所属会員番号",
                            "member number")
                    .required(),
            ImportColumn.of("email", "core.import.column.email", CODE, "メール", "E-mail", "email address"),
            ImportColumn.of("phone", "core.import.column.phone", CODE, "TEL", "電話", "telephone"),
            ImportColumn.of("department", "core.import.column.department", TEXT, "所属部署", "部門"),
            ImportColumn.of("post", "core.import.column.post", TEXT, "肩書", "job title", "position"),
            ImportColumn.of("from", "core.import.column.from", DAY, "所属開始", "開始日"));

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
            case "core.people" -> new DescribedTable(table, "core.import.table.people", PEOPLE);
            case "core.organisations" -> new DescribedTable(table, "core.import.table.organisations", ORGANISATIONS);
            default -> table;
        };
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
