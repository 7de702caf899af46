package org.iinkai.api.imports;

/** What a column of a data file holds, and so how the spellings of other systems are understood. */
public enum ColumnKind {
    /** Text, kept as typed. */
    TEXT,
    /** A number or code that identifies something: letters and digits of full width become half width. */
    CODE,
    /** A reading: hiragana and half-width kana become full-width katakana. */
    KANA,
    /** A day: 2025/3/1, 20250301, 令和7年3月1日, R7.3.1 or the number a spreadsheet keeps for it become 2025-03-01. */
    DAY,
    /** A whole number, in any width, with or without commas. */
    NUMBER,
    /** Yes or no: はい, ○, 1, true and their opposites become {@code true} and {@code false}. */
    FLAG,
    /** One of {@link DataImport#choices}, by its code or by its name in either language; becomes the code. */
    CHOICE
}
