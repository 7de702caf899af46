package org.iinkai.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;

class ListFileTest extends KitTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // made before each test
    Path folder;

    @Test
    void a_file_has_every_row_and_no_formula() throws IOException {
        List<ListColumn<String>> columns = List.of(
                new ListColumn<String>("name", "名称", name -> name), new ListColumn<String>("n", "数", name -> "-5"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ListCsv<>(new ListRowSource<>(
                        columns,
                        request -> request.isFirst()
                                ? new Page<>(List.of("=1+1", "a,\"b\""), List.of("x"), new Total(3, true))
                                : new Page<>(List.of("@cmd"), List.of(), new Total(3, true))))
                .write(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff名称,数\r\n'=1+1,-5\r\n\"a,\"\"b\"\"\",-5\r\n'@cmd,-5\r\n");
    }

    @Test
    void what_windows_31j_lacks_becomes_its_twin_or_a_visible_sign_and_is_counted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long replaced = new ListCsv<>(texts("1〜2−3—4", "髙﨑 ㈱①", "𠮷田 か\u3099 ©")).writeWindows(out);

        assertThat(out.toString(Charset.forName("windows-31j")).split("\r\n"))
                .containsExactly("名称", "1～2－3―4", "髙﨑 ㈱①", "〓田 が 〓");
        assertThat(replaced).isEqualTo(2);
    }

    @Test
    void an_excel_file_holds_texts_as_texts_figures_as_figures_and_days_as_days() throws IOException {
        List<ListColumn<String>> columns = List.of(
                new ListColumn<String>("name", "名称", name -> name),
                new ListColumn<String>("n", "数", name -> "").value(name -> 1234L),
                new ListColumn<String>("d", "日", name -> "").value(name -> LocalDate.of(2025, 3, 31)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        new ListExcel<>(new ListRowSource<>(columns, request -> page(List.of("=1+1\u0001 𠮷"), List.of())), "会員:名簿")
                .write(out);

        Map<String, String> parts = unzip(out.toByteArray());
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<is><t>=1+1", "𠮷", "<v>1234</v>", "<v>45747.0</v>")
                .doesNotContain("<f>");
        assertThat(parts.get("xl/workbook.xml")).contains("name=\"会員名簿\"");
    }

    @Test
    void rows_beyond_a_sheet_go_on_to_the_next() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ListExcel<>(texts("一", "二", "三"), "会員", 3).write(out);
        Map<String, String> parts = unzip(out.toByteArray());
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("一", "二").doesNotContain("三");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("名称", "三");
    }

    @Test
    void a_hundred_thousand_rows_are_pulled_page_by_page_and_leave_before_the_next_is_asked() throws IOException {
        for (FileFormat format : FileFormat.values()) {
            Counting out = new Counting();
            List<Long> writtenBefore = new ArrayList<>();
            Function<PageRequest, Page<Integer>> source = request -> {
                writtenBefore.add(out.bytes);
                int from =
                        request.isFirst() ? 0 : Integer.parseInt(request.after().getFirst());
                List<Integer> rows =
                        IntStream.range(from, from + request.size()).boxed().toList();
                int next = from + request.size();
                return page(rows, next < 100_000 ? List.of(Integer.toString(next)) : List.of());
            };
            ListRowSource<Integer> rows =
                    new ListRowSource<>(List.of(new ListColumn<Integer>("n", "数", number -> "番号" + number)), source);
            switch (format) {
                case CSV -> new ListCsv<>(rows).write(out);
                case CSV_WINDOWS -> new ListCsv<>(rows).writeWindows(out);
                case EXCEL -> new ListExcel<>(rows, "数").write(out);
            }
            assertThat(writtenBefore).as(format.name()).hasSize(200);
            assertThat(writtenBefore.get(199)).as(format.name()).isGreaterThan(out.bytes / 2);
            assertThat(writtenBefore.get(100)).as(format.name()).isGreaterThan(out.bytes / 4);
        }
    }

    private static ListRowSource<String> texts(String... rows) {
        return new ListRowSource<>(
                List.of(new ListColumn<String>("name", "名称", name -> name)), request -> page(List.of(rows), List.of()));
    }

    private static <T> Page<T> page(List<T> rows, List<String> next) {
        return new Page<>(rows, next, new Total(rows.size(), true));
    }

    private Map<String, String> unzip(byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("file.xlsx"), file);
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), plain(zip.getInputStream(entry).readAllBytes()));
            }
        }
        return parts;
    }

    private static String plain(byte[] xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(new String(xml, StandardCharsets.UTF_8))
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    /** Counts what has left. */
    private static final class Counting extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] many, int from, int length) {
            bytes += length;
        }
    }
}
