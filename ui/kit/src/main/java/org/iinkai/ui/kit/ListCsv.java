package org.iinkai.ui.kit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes a list as a CSV file that spreadsheets of a Japanese office open as it is: UTF-8 with a byte order mark, or
 * Windows-31J. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class ListCsv<T> {
    private final ListRowSource<T> rows;

    ListCsv(ListRowSource<T> rows) {
        this.rows = rows;
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        write(writer, UnaryOperator.identity());
    }

    /** Gives the number of characters that the file can't hold and shows as 〓. */
    long writeWindows(OutputStream out) throws IOException {
        Windows31j fitting = new Windows31j();
        write(new BufferedWriter(new OutputStreamWriter(out, Windows31j.CHARSET)), fitting::fit);
        return fitting.replaced();
    }

    private void write(Writer writer, UnaryOperator<String> fit) throws IOException {
        line(writer, rows.titles(), fit);
        rows.each(page -> {
            for (T row : page) {
                line(
                        writer,
                        rows.columns().stream().map(column -> column.plain(row)).toList(),
                        fit);
            }
            writer.flush();
        });
    }

    private static void line(Writer writer, List<String> cells, UnaryOperator<String> fit) throws IOException {
        writer.write(cells.stream().map(cell -> cell(fit.apply(cell))).collect(Collectors.joining(",")));
        writer.write("\r\n");
    }

    static String cell(String text) {
        String bare = text.replaceAll("\\R", " ");
        String safe = isFormula(bare) ? "'" + bare : bare;
        return safe.matches(".*[\",].*") || !safe.equals(safe.strip()) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t＝＋－＠".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9]+([.][0-9]+)?");
    }
}
