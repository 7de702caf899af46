package org.iinkai.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.text.SearchKey;
import org.iinkai.api.text.Texts;
import org.iinkai.core.imports.file.RawRow;

/** Tells the columns of a file by their names, in any spelling. */
final class Headers {

    private final Map<String, String> columns = new HashMap<>();

    Headers(DataImport table, Texts texts) {
        List<ImportColumn> all = table.describe();
        // own names before what other systems say, which may mean several things
        all.forEach(column -> columns.putIfAbsent(comparable(column.name()), column.name()));
        all.stream()
                .filter(column -> !column.title().isEmpty())
                .forEach(column -> Stream.of(Locale.JAPANESE, Locale.ENGLISH)
                        .forEach(locale ->
                                columns.putIfAbsent(comparable(texts.text(locale, column.title())), column.name())));
        all.forEach(column -> column.aliases().forEach(alias -> columns.putIfAbsent(comparable(alias), column.name())));
        columns.remove("");
    }

    /** The column that each cell of a header names; empty where it names none, or one that stands before it. */
    List<String> mapping(List<String> header) {
        Set<String> used = new HashSet<>();
        List<String> mapping = new ArrayList<>();
        for (String cell : header) {
            String column = columns.getOrDefault(comparable(cell), "");
            mapping.add(used.add(column) ? column : "");
        }
        // an address or a reading alone is nobody's
        mapping.replaceAll(column -> isOfNobody(column, used) ? "" : column);
        return mapping;
    }

    private boolean isOfNobody(String column, Set<String> used) {
        String name = column.replaceFirst("_(email|kana)$", "_name");
        return !name.equals(column) && columns.containsValue(name) && !used.contains(name);
    }

    /** Which of the first rows is the header: the one that names most columns, or the first. */
    int headerOf(List<RawRow> first) {
        int best = 0;
        long most = 0;
        for (int i = 0; i < first.size(); i++) {
            long named = mapping(first.get(i).cells()).stream()
                    .filter(column -> !column.isEmpty())
                    .count();
            if (named > most) {
                most = named;
                best = i;
            }
        }
        return best;
    }

    /** What files with the same header have in common. */
    static String key(List<String> header) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            header.forEach(cell -> digest.update((comparable(cell) + "\n").getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String comparable(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SearchKey.katakana(plain).replaceAll("[\\s_\\-・/():「」*.※\"']", "");
    }
}
