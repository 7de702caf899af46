package org.iinkai.core.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import org.iinkai.api.letters.LetterLine;
import org.iinkai.api.letters.LetterLine.Place;

/** Pages in A4 that fill with lines from the top. */
final class PdfPages implements AutoCloseable {

    // in points
    private static final float MARGIN = 71;
    private static final float SIZE = 10.5f;
    private static final float TITLE_SIZE = 15;
    private static final float LEADING = 18;
    private static final float TITLE_LEADING = 26;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document;
    private final PDType0Font font;
    private Optional<PDPageContentStream> page = Optional.empty();
    private float y;

    PdfPages(PDDocument document, PDType0Font font) {
        this.document = document;
        this.font = font;
    }

    /** What comes next stands on a new page. */
    void begin() {
        y = 0;
    }

    void print(LetterLine line) throws IOException {
        float size = line.place() == Place.TITLE ? TITLE_SIZE : SIZE;
        float leading = line.place() == Place.TITLE ? TITLE_LEADING : LEADING;
        LineBreaks breaks = new LineBreaks(WIDTH, text -> width(text, size));
        for (String text : breaks.lines(line.text())) {
            PDPageContentStream paper = paperFor(leading);
            if (!text.isBlank()) {
                paper.beginText();
                paper.setFont(font, size);
                paper.newLineAtOffset(x(line.place(), width(text, size)), y);
                paper.showText(text);
                paper.endText();
            }
        }
    }

    private PDPageContentStream paperFor(float leading) throws IOException {
        y -= leading;
        if (page.isEmpty() || y < MARGIN) {
            close();
            PDPage fresh = new PDPage(PDRectangle.A4);
            document.addPage(fresh);
            page = Optional.of(new PDPageContentStream(document, fresh));
            y = PDRectangle.A4.getHeight() - MARGIN - leading;
        }
        return page.get();
    }

    private static float x(Place place, float width) {
        return switch (place) {
            case LEFT -> MARGIN;
            case MIDDLE, TITLE -> MARGIN + (WIDTH - width) / 2;
            case RIGHT -> MARGIN + WIDTH - width;
        };
    }

    private float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (page.isPresent()) {
            page.get().close();
        }
    }
}
