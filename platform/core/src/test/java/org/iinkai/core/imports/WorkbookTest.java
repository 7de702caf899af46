package org.iinkai.core.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.imports.FileLook;
import org.iinkai.api.imports.ImportPlan;
import org.iinkai.api.imports.ImportRun;
import org.iinkai.api.imports.ImportRuns;
import org.iinkai.core.TestCore;

class WorkbookTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final RunSteps steps = new RunSteps(CORE);

    @BeforeAll
    static void categories() {
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,,1\n");
    }

    @Test
    void a_sheet_with_real_dates_wareki_and_full_width_digits_is_read() {
        byte[] file = workbook(book -> {
            fill(book.createSheet("表紙"), List.of("会員名簿"));
            Sheet sheet = book.createSheet("会員");
            fill(sheet, List.of("会員番号", "名称", "会員種別", "入会日", "退会日", "退会の理由"));
            Row real = sheet.createRow(1);
            real.createCell(0).setCellValue(101);
            real.createCell(1).setCellValue("青葉㈱");
            real.createCell(2).setCellValue("正会員");
            real.createCell(3).setCellValue(LocalDate.of(2020, 4, 1));
            real.getCell(3).setCellStyle(dated(book));
            Row typed = sheet.createRow(3);
            typed.createCell(0).setCellValue("１０２");
            typed.createCell(1).setCellValue("若草");
            typed.createCell(2).setCellValue("正会員");
            typed.createCell(3).setCellValue("平成31年4月1日");
            typed.createCell(4).setCellValue("R6.3.31");
            typed.createCell(5).setCellValue("移転");
        });
        ImportRun run = steps.open("名簿.xlsx", file);
        FileLook look = CORE.administrator(() -> CORE.service(ImportRuns.class).look(run.id()));
        assertThat(look.sheets()).containsExactly("表紙", "会員");
        assertThat(run.plan().sheet()).isEqualTo("会員");

        ImportRun done = steps.take(steps.arrange(run, new ImportPlan("", "", "会員", List.of())));

        assertThat(done.counts().added()).isEqualTo(2);
        assertThat(CORE.database().value("""
                SELECT string_agg(concat_ws(' ', c.number, m.joined_on, m.left_on), ',' ORDER BY c.number)
                FROM core.company c JOIN core.membership m ON m.company_id = c.id""")).isEqualTo("101 2020-04-01,102 2019-04-01 2024-03-31");
    }

    @Test
    void computed_cells_fail_their_row_only_where_they_are_read() {
        byte[] file = workbook(book -> {
            Sheet sheet = book.createSheet("会員");
            fill(sheet, List.of("会員番号", "名称", "会員種別", "入会日", "計"));
            Row row = sheet.createRow(1);
            row.createCell(0).setCellValue("201");
            row.createCell(1).setCellFormula("CONCATENATE(\"青\",\"葉\")");
            row.createCell(2).setCellValue("正会員");
            row.createCell(3).setCellValue("2020/4/1");
            row.createCell(4).setCellFormula("1+1");
            Row fine = sheet.createRow(2);
            fine.createCell(0).setCellValue("202");
            fine.createCell(1).setCellValue("若草");
            fine.createCell(2).setCellValue("正会員");
            fine.createCell(3).setCellValue("2020/4/1");
            fine.createCell(4).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        ImportRun run = steps.check(steps.open("会員.xlsx", file));
        assertThat(steps.wrong(run)).containsExactly("2 name import-formula");
        assertThat(run.counts().added()).isEqualTo(1);
    }

    @Test
    void a_sheet_that_is_not_there_is_refused() {
        ImportRun run = steps.open("x.xlsx", workbook(book -> fill(book.createSheet("会員"), List.of("会員番号"))));
        assertThatThrownBy(() -> steps.arrange(run, new ImportPlan("", "", "別", List.of())))
                .hasMessageContaining("import-sheet");
    }

    @Test
    void a_file_that_swells_when_unpacked_is_refused() {
        byte[] small = workbook(book -> fill(book.createSheet("会員"), List.of("会員番号", "名称")));
        byte[] bomb = with(small, "xl/worksheets/sheet1.xml", out -> {
            write(out, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            byte[] blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                out.accept(blanks);
            }
            write(out, "</sheetData></worksheet>");
        });
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> steps.open("bomb.xlsx", bomb)).hasMessageContaining("import-xlsx-size");
    }

    @Test
    void a_broken_workbook_is_refused() {
        byte[] file = workbook(book -> fill(book.createSheet("会員"), List.of("会員番号")));
        assertThatThrownBy(() -> steps.open("x.xlsx", Arrays.copyOf(file, file.length / 2)))
                .hasMessageContaining("core.refused.import-xlsx");
        byte[] zip = with(file, "xl/workbook.xml", out -> write(out, "<nothing/>"));
        assertThatThrownBy(() -> steps.open("y.xlsx", zip)).hasMessageContaining("core.refused.import-xlsx");
    }

    private static CellStyle dated(XSSFWorkbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        return style;
    }

    private static void fill(Sheet sheet, List<String> cells) {
        Row row = sheet.createRow(0);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> content) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same zip with another content of one entry. */
    private static byte[] with(byte[] zip, String name, Consumer<Consumer<byte[]>> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(name)) {
                    content.accept(part -> {
                        try {
                            out.write(part);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
                } else {
                    in.transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Consumer<byte[]> out, String text) {
        out.accept(text.getBytes(UTF_8));
    }
}
