package org.iinkai.core.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

import org.iinkai.api.letters.LetterLine;
import org.iinkai.api.letters.LetterLine.Place;

/** Writes a letter as a text document, A4, in the mincho face that every Japanese office has. */
final class DocxFile {

    private static final String FACE = "ＭＳ 明朝";
    private static final double SIZE = 10.5;
    private static final double TITLE_SIZE = 15;
    // in twentieths of a point
    private static final int PAGE_WIDTH = 11_906;
    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_418;

    private DocxFile() {}

    static void write(Content content, OutputStream out) {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document.getDocument().getBody().addNewSectPr());
            document.getProperties().getCoreProperties().setTitle(content.title());
            document.getProperties().getCoreProperties().setCreator(String.join(" ", content.sender()));
            content.lines().forEach(line -> print(document.createParagraph(), line));
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(XWPFParagraph paragraph, LetterLine line) {
        paragraph.setAlignment(
                switch (line.place()) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case MIDDLE, TITLE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                });
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(1.25);
        XWPFRun run = paragraph.createRun();
        for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(FACE, range);
        }
        run.setFontSize(line.place() == Place.TITLE ? TITLE_SIZE : SIZE);
        run.setText(line.text());
    }

    private static void page(CTSectPr section) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.ZERO);
        margins.setFooter(BigInteger.ZERO);
        margins.setGutter(BigInteger.ZERO);
    }
}
