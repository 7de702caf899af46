package org.iinkai.core.documents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.documents.FileKind;

class ExtractionTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    Path folder;

    @Test
    void words_come_out_of_word_and_excel_files_and_old_text() throws IOException {
        Path word = folder.resolve("word");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(word)) {
            document.createParagraph().createRun().setText("第1章　総則");
            document.write(out);
        }
        assertThat(Extraction.words(word, FileKind.DOCX, PATIENCE))
                .hasValueSatisfying(text -> assertThat(text).contains("第1章　総則"));
        Path sheet = folder.resolve("sheet");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(sheet)) {
            book.createSheet("名簿").createRow(0).createCell(0).setCellValue("会員企業");
            book.write(out);
        }
        assertThat(Extraction.words(sheet, FileKind.XLSX, PATIENCE))
                .hasValueSatisfying(text -> assertThat(text).contains("会員企業"));
        Path old = Files.write(folder.resolve("old"), "髙﨑様へ".getBytes(Charset.forName("windows-31j")));
        assertThat(Extraction.words(old, FileKind.TEXT, PATIENCE)).contains("髙﨑様へ");
    }

    @Test
    void a_reader_that_takes_too_long_is_ended() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "文");
        assertThat(Extraction.words(text, FileKind.TEXT, Duration.ofMillis(1))).isEmpty();
    }
}
