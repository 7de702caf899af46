package org.iinkai.ui.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a list as an Excel file, row by row. Figures and days are such, everything else is text and can't become a
 * formula. What does not fit on one sheet goes on to the next.
 */
final class ListExcel<T> {
    static final int ROWS_OF_A_SHEET = 1_048_576;

    private static final int LONGEST_NAME = 25;
    private static final int LONGEST_CELL = 32_767;

    private final ListRowSource<T> rows;
    private final String title;
    private final int rowsOfASheet;

    ListExcel(ListRowSource<T> rows, String title) {
        this(rows, title, ROWS_OF_A_SHEET);
    }

    ListExcel(ListRowSource<T> rows, String title, int rowsOfASheet) {
        this.rows = rows;
        String name = title.replaceAll("[\\[\\]:*?/\\\\']", "");
        this.title = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        this.rowsOfASheet = rowsOfASheet;
    }

    void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Iinkai", "1.0")) {
            Sheets sheets = new Sheets(book);
            sheets.begin();
            rows.each(page -> {
                for (T row : page) {
                    sheets.add(row);
                }
                sheets.flush();
            });
        }
    }

    private final class Sheets {
        private final Workbook book;
        private Worksheet sheet;
        private int number = 1;
        private int line = 1;

        Sheets(Workbook book) {
            this.book = book;
            this.sheet = book.newWorksheet(title);
        }

        void begin() throws IOException {
            List<String> titles = rows.titles();
            for (int i = 0; i < titles.size(); i++) {
                sheet.inlineString(0, i, text(titles.get(i)));
                sheet.style(0, i).bold().set();
                sheet.width(i, i == 0 ? 32 : 16);
            }
            sheet.freezePane(1, 1);
            line = 1;
        }

        void add(T row) throws IOException {
            if (line == rowsOfASheet) {
                sheet.finish();
                number++;
                sheet = book.newWorksheet(title + " (" + number + ")");
                begin();
            }
            int place = 0;
            for (ListColumn<T> column : rows.columns()) {
                cell(place++, column.value(row));
            }
            line++;
        }

        void flush() throws IOException {
            sheet.flush();
        }

        private void cell(int place, Object value) {
            if (value instanceof LocalDate day) {
                sheet.value(line, place, day);
                sheet.style(line, place).format("yyyy/mm/dd").set();
            } else if (value instanceof Number figure) {
                sheet.value(line, place, figure);
            } else if (!value.toString().isEmpty()) {
                sheet.inlineString(line, place, text(value.toString()));
            }
        }

        private static String text(String text) {
            String bare = text.replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
            return bare.length() > LONGEST_CELL ? bare.substring(0, LONGEST_CELL) : bare;
        }
    }
}
