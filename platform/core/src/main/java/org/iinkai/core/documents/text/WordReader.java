package org.iinkai.core.documents.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.extractor.ExtractorFactory;
import org.apache.poi.extractor.MainExtractorFactory;
import org.apache.poi.extractor.POITextExtractor;
import org.apache.poi.ooxml.extractor.POIXMLExtractorFactory;

import org.iinkai.api.documents.FileKind;

/** Writes the words of a file into another; the main class of the process that reads what somebody uploaded. */
public final class WordReader {

    private static final int MOST = 2_000_000;
    private static final int PAGES_AT_ONCE = 50;

    private WordReader() {}

    /** Reads a file of a kind ({@code args[0]}) at {@code args[1]} and writes its words to {@code args[2]}. */
    public static void main(String[] args) throws IOException {
        FileKind kind = FileKind.valueOf(args[0]);
        Path path = Path.of(args[1]);
        try (Writer out = new BoundedWriter(Files.newBufferedWriter(Path.of(args[2]), UTF_8), MOST)) {
            switch (kind) {
                case PDF -> pdf(path, out);
                case DOCX, XLSX, PPTX, OLE -> office(path, out);
                case TEXT -> text(path, out);
                case ZIP, PNG, JPEG, GIF -> throw new IllegalArgumentException("no words in " + kind);
            }
        }
    }

    private static void pdf(Path path, Writer out) throws IOException {
        try (PDDocument document = Loader.loadPDF(path.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page += PAGES_AT_ONCE) {
                stripper.setStartPage(page);
                stripper.setEndPage(page + PAGES_AT_ONCE - 1);
                stripper.writeText(document, out);
            }
        }
    }

    private static void office(Path path, Writer out) throws IOException {
        ExtractorFactory.addProvider(new POIXMLExtractorFactory());
        ExtractorFactory.addProvider(new MainExtractorFactory());
        try (POITextExtractor extractor = ExtractorFactory.createExtractor(path.toFile())) {
            out.write(extractor.getText());
        }
    }

    private static void text(Path path, Writer out) throws IOException {
        try (Reader in = Files.newBufferedReader(path, charset(path))) {
            in.transferTo(out);
        }
    }

    private static Charset charset(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST);
            int cut = bytes.length == MOST ? lastWhole(bytes) : bytes.length;
            UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, cut));
            return UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-31j");
        }
    }

    /** Where the last character begins, which may be cut. */
    private static int lastWhole(byte[] bytes) {
        int end = bytes.length - 1;
        while (end > 0 && (bytes[end] & 0xc0) == 0x80) {
            end--;
        }
        return end;
    }

    /** Takes no more than so many characters; the rest is left out. */
    private static final class BoundedWriter extends Writer {

        private final Writer out;
        private int left;

        BoundedWriter(Writer out, int most) {
            this.out = out;
            this.left = most;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            int taken = Math.min(left, length);
            for (int i = from; i < from + taken; i++) {
                // the database takes no such character
                boolean isBroken = Character.isSurrogate(text[i]) && isAlone(text, i);
                out.write(text[i] == '\0' || isBroken ? ' ' : text[i]);
            }
            left -= taken;
        }

        private static boolean isAlone(char[] text, int i) {
            return Character.isHighSurrogate(text[i])
                    ? i + 1 >= text.length || !Character.isLowSurrogate(text[i + 1])
                    : i == 0 || !Character.isHighSurrogate(text[i - 1]);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
