package org.iinkai.core.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.report.AnnualReport.Section;

/** Writes headings, paragraphs, facts and tables into a text document. */
final class DocxText {

    private static final int DEEPEST_HEADING = 5;
    private static final int FLAT_LEVELS = 3;
    private static final int LONGEST_BOOKMARK = 40;
    // in twentieths of a point
    private static final int LABEL_WIDTH = 1_700;
    private static final int INDENT = 410;
    private static final int STEP = 210;
    private static final int TABLE_WIDTH = 9_070;

    private final XWPFDocument document;
    private long bookmarks;

    DocxText(XWPFDocument document) {
        this.document = document;
    }

    void paragraph(String style, String words) {
        lines(styled(style).createRun(), words.lines().toList());
    }

    void heading(Section section) {
        XWPFParagraph heading = styled("Heading" + Math.min(section.level(), DEEPEST_HEADING));
        BigInteger id = BigInteger.valueOf(bookmarks++);
        CTBookmark start = heading.getCTP().addNewBookmarkStart();
        start.setId(id);
        start.setName(bookmark(section));
        heading.createRun().setText(Wording.heading(section));
        heading.getCTP().addNewBookmarkEnd().setId(id);
    }

    /** Word takes letters, digits and underscores, forty at most. */
    private static String bookmark(Section section) {
        String name = "s_" + section.anchor().replaceAll("[^\\p{L}\\p{N}]", "_");
        return name.substring(0, Math.min(name.length(), LONGEST_BOOKMARK));
    }

    void legend() {
        XWPFParagraph legend = styled("Legend");
        sign(legend);
        legend.createRun().setText(Wording.LEGEND);
    }

    void fact(Fact fact, int level) {
        if (fact.value() instanceof FactValue.Table table) {
            if (!fact.label().isEmpty()) {
                paragraph("Fact", fact.label());
            }
            table(table);
            return;
        }
        XWPFParagraph line = styled("Fact");
        int deeper = STEP * Math.max(0, level - FLAT_LEVELS);
        XWPFRun run = line.createRun();
        if (fact.label().isEmpty()) {
            line.setIndentationLeft(INDENT + deeper);
            line.setIndentationHanging(0);
        } else {
            line.setIndentationLeft(INDENT + deeper + LABEL_WIDTH);
            line.setIndentationHanging(LABEL_WIDTH);
            run.setText(fact.label());
            run.addTab();
            run.setText("：");
        }
        lines(run, PrintedValue.lines(fact.value()));
        if (Wording.isByHand(fact)) {
            sign(line);
        }
    }

    private void table(FactValue.Table content) {
        XWPFTable table =
                document.createTable(content.rows().size() + 1, content.header().size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidth("100%");
        grid(table, content.header().size());
        table.getRow(0).setRepeatHeader(true);
        row(table.getRow(0), content.header(), true);
        for (int i = 0; i < content.rows().size(); i++) {
            row(table.getRow(i + 1), PrintedValue.cells(content.rows().get(i)), false);
        }
    }

    /** Columns of one width; without them some programs show none at all. */
    private static void grid(XWPFTable table, int columns) {
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int i = 0; i < columns; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(TABLE_WIDTH / columns));
        }
    }

    private static void row(XWPFTableRow row, List<String> cells, boolean isHeader) {
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            XWPFParagraph line = cell.getParagraphs().getFirst();
            line.createRun().setText(cells.get(i));
            if (isHeader) {
                line.setAlignment(ParagraphAlignment.CENTER);
            } else if (i > 0) {
                line.setAlignment(ParagraphAlignment.RIGHT);
            }
        }
    }

    private static void sign(XWPFParagraph line) {
        XWPFRun sign = line.createRun();
        sign.setStyle("ByHand");
        sign.setText("〔" + Wording.BY_HAND + "〕");
    }

    private static void lines(XWPFRun run, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(lines.get(i), run.getCTR().sizeOfTArray());
        }
    }

    private XWPFParagraph styled(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }
}
