package org.iinkai.ui.kit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Writes a list as a CSV file that spreadsheets of a Japanese office open as it is: UTF-8 with a byte order mark. A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
final class ListCsv<T> {
    private static final int AT_ONCE = 500;
    private static final int MOST = 100_000;

    private final List<ListColumn<T>> columns;
    private final Function<PageRequest, Page<T>> source;

    ListCsv(List<ListColumn<T>> columns, Function<PageRequest, Page<T>> source) {
        this.columns = List.copyOf(columns);
        this.source = source;
    }

    void write(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        line(writer, columns.stream().map(ListColumn::title).toList());
        PageRequest request = PageRequest.first(AT_ONCE);
        Page<T> page = source.apply(request);
        int written = 0;
        while (true) {
            for (T row : page.rows()) {
                line(writer, columns.stream().map(column -> column.plain(row)).toList());
            }
            written += page.rows().size();
            if (!page.hasNext() || written >= MOST) {
                break;
            }
            page = source.apply(request.behind(page.next()));
        }
        writer.flush();
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        writer.write(cells.stream().map(ListCsv::cell).collect(Collectors.joining(",")));
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
