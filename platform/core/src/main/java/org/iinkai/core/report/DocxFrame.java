package org.iinkai.core.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

import org.iinkai.api.report.AnnualReport;

/** An empty text document with the report's styles, fonts, A4 page and page numbers. */
final class DocxFrame {

    private static final String FONT_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";
    // in twentieths of a point
    private static final int PAGE_WIDTH = 11_906;
    private static final int PAGE_HEIGHT = 16_838;
    private static final int MARGIN = 1_418;
    private static final int FOOTER = 709;

    private DocxFrame() {}

    static XWPFDocument of(AnnualReport report) throws IOException {
        XWPFDocument document = new XWPFDocument();
        styles(document);
        fonts(document);
        page(document);
        pageNumbers(document);
        properties(document, report);
        return document;
    }

    private static void styles(XWPFDocument document) throws IOException {
        try (InputStream in = resource("styles.xml")) {
            document.createStyles().setStyles(StylesDocument.Factory.parse(in).getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("styles.xml can't be read", e);
        }
    }

    /** Names what stands in where a font is not installed. */
    private static void fonts(XWPFDocument document) throws IOException {
        try (InputStream in = resource("fonts.xml")) {
            PackagePart part = document.getPackage()
                    .createPart(PackagingURIHelper.createPartName("/word/fontTable.xml"), FONT_TYPE);
            try (OutputStream out = part.getOutputStream()) {
                in.transferTo(out);
            }
            document.getPackagePart().addRelationship(part.getPartName(), TargetMode.INTERNAL, FONT_RELATION);
        } catch (OpenXML4JException e) {
            throw new IllegalStateException("the font table can't be added", e);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(FOOTER));
        margins.setFooter(BigInteger.valueOf(FOOTER));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void pageNumbers(XWPFDocument document) {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        line.createRun().setText("- ");
        var field = line.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("1");
        line.createRun().setText(" -");
    }

    /** The time of writing is left out, so that the same report gives the same file. */
    private static void properties(XWPFDocument document, AnnualReport report) {
        CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(report.title());
        properties.setCreator("Iinkai");
        try {
            properties.setCreated(report.year().lastDay() + "T00:00:00Z");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = DocxFrame.class.getResourceAsStream(name);
        if (in == null) {
            throw new UncheckedIOException(new IOException(name + " is not on the class path"));
        }
        return in;
    }
}
