package org.iinkai.core.imports.cell;

import static org.iinkai.api.imports.ColumnKind.CHOICE;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.text.Localized;
import org.iinkai.api.text.SearchKey;

/** Turns the cells of one table into the forms that its columns' kinds say. */
public final class Cells {

    private static final int LONGEST = 32_767;

    private final Map<String, ImportColumn> columns = new HashMap<>();
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    /** @param titles what people call the columns, by name */
    public Cells(DataImport table, Map<String, String> titles) {
        this.titles.putAll(titles);
        for (ImportColumn column : table.describe()) {
            columns.put(column.name(), column);
            if (column.kind() == CHOICE) {
                codes.put(column.name(), codes(table.choices(column.name())));
            }
        }
    }

    /**
     * A cell as its column's kind wants it; an empty one stays empty.
     *
     * @throws Refused when it can't be understood, with the column as field
     */
    public String read(String name, String cell) {
        if (cell.length() > LONGEST) {
            throw new Refused("core.refused.import-cell-size", title(name), LONGEST).at(name);
        }
        if (cell.indexOf('\0') >= 0) {
            throw new Refused("core.refused.import-control", title(name)).at(name);
        }
        ImportColumn column = columns.get(name);
        String text = bare(cell.strip());
        if (column == null || text.isEmpty()) {
            return text;
        }
        return switch (column.kind()) {
            case TEXT -> text;
            case CODE -> code(text);
            case KANA -> SearchKey.katakana(Normalizer.normalize(text, Normalizer.Form.NFKC));
            case DAY -> Days.read(text).map(LocalDate::toString).orElseThrow(() -> wrong("day", name, text));
            case NUMBER -> number(name, text);
            case FLAG -> Flags.read(text).map(String::valueOf).orElseThrow(() -> wrong("flag", name, text));
            case CHOICE -> choice(name, text);
        };
    }

    /** A cell without the apostrophe that lists put before what spreadsheets would take for a formula. */
    private static String bare(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t＝＋－＠".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** A number or code in half width. */
    public static String code(String text) {
        // most codes are plain already, and normalising is dear
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
            }
        }
        return text;
    }

    /** What people call a column. */
    public String title(String name) {
        return titles.getOrDefault(name, name);
    }

    private String number(String name, String text) {
        String plain = code(text).replaceAll("[,\\s]", "").replaceFirst("^[−‐―ー]", "-");
        if (!plain.matches("[-+]?[0-9]{1,9}([.]0+)?")) {
            throw wrong("number", name, text);
        }
        return plain.replaceFirst("[.]0+$", "").replaceFirst("^[+]", "");
    }

    private String choice(String name, String text) {
        String code = codes.getOrDefault(name, Map.of()).get(comparable(text));
        if (code == null) {
            throw new Refused("core.refused.import-choice", title(name), text).at(name);
        }
        return code;
    }

    private Refused wrong(String kind, String name, String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return switch (kind) {
            case "day" -> new Refused("core.refused.import-day", title(name), shown).at(name);
            case "flag" -> new Refused("core.refused.import-flag", title(name), shown).at(name);
            default -> new Refused("core.refused.import-number", title(name), shown).at(name);
        };
    }

    private static Map<String, String> codes(Map<String, Localized> choices) {
        Map<String, String> codes = new HashMap<>();
        choices.forEach((code, name) -> {
            codes.putIfAbsent(comparable(name.ja()), code);
            codes.putIfAbsent(comparable(name.en()), code);
        });
        // a code is never mistaken for another one's name
        choices.keySet().forEach(code -> codes.put(comparable(code), code));
        codes.remove("");
        return codes;
    }

    /** Names compared without width, case, spaces and the kind of bracket. */
    private static String comparable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
