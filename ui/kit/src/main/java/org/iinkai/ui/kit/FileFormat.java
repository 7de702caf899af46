package org.iinkai.ui.kit;

/** The forms in which a list can be downloaded. */
enum FileFormat {
    CSV("kit.file.csv", ".csv", "text/csv; charset=utf-8"),
    CSV_WINDOWS("kit.file.csv-windows", ".csv", "text/csv; charset=windows-31j"),
    EXCEL("kit.file.excel", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String key;
    private final String suffix;
    private final String type;

    FileFormat(String key, String suffix, String type) {
        this.key = key;
        this.suffix = suffix;
        this.type = type;
    }

    String word() {
        return Words.text(key);
    }

    String suffix() {
        return suffix;
    }

    String type() {
        return type;
    }
}
