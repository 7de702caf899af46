package org.iinkai.core.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.iinkai.api.letters.LetterLine;

/**
 * Writes a letter as PDF with the font embedded, only the characters that are used.
 *
 * @see <a href="../../../../../../../../docs/decisions/014-public-pages-and-letters.md">Decision 014</a>
 */
final class PdfFile {

    private static final String FONT = "/org/iinkai/core/letters/NotoSansJP-Regular.ttf";
    /** Printed where the font has no sign, as Japanese printers always did. */
    private static final String MISSING = "〓";

    private PdfFile() {}

    static void write(Content content, OutputStream out) {
        Paper paper = new Paper(content.title(), String.join(" ", content.sender()), content.lines());
        write(
                List.of(paper),
                List.of(content.on(), content.title(), content.body()).hashCode(),
                out);
    }

    /** @param mark what tells the file from others: a file made again is the same file */
    static void write(List<Paper> papers, long mark, OutputStream out) {
        try (InputStream in = font();
                TrueTypeFont shapes = new TTFParser().parse(new RandomAccessReadBuffer(in));
                PDDocument document = new PDDocument()) {
            PDType0Font font = PDType0Font.load(document, shapes, true);
            CmapLookup signs = shapes.getUnicodeCmapLookup();
            describe(document, papers.getFirst(), mark);
            try (PdfPages pages = new PdfPages(document, font)) {
                for (Paper paper : papers) {
                    pages.begin();
                    for (LetterLine line : paper.lines()) {
                        pages.print(new LetterLine(line.place(), printable(line.text(), signs)));
                    }
                }
            }
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument document, Paper first, long mark) {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(first.title());
        about.setAuthor(first.author());
        about.setProducer("Iinkai");
        document.getDocumentCatalog().setLanguage("ja-JP");
        document.setDocumentId(mark);
    }

    private static String printable(String text, CmapLookup signs) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (signs.getGlyphId(sign) > 0) {
                printable.appendCodePoint(sign);
            } else {
                printable.append(MISSING);
            }
        });
        return printable.toString();
    }

    private static InputStream font() {
        InputStream in = PdfFile.class.getResourceAsStream(FONT);
        if (in == null) {
            throw new IllegalStateException(FONT + " is not on the class path");
        }
        return in;
    }
}
