package org.iinkai.core.imports.file;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

import org.iinkai.core.imports.cell.Days;

/** The rows of one sheet of a workbook. */
final class SheetRows {

    private static final int DAYS_FROM_1900_TO_1904 = 1462;
    private static final int MOST_CELLS = 1_000;
    private static final int MOST_DIGITS = 40;

    private final StylesTable styles;
    private final ReadOnlySharedStringsTable texts;
    private final boolean isDate1904;

    private List<String> cells = new ArrayList<>();
    private Set<Integer> formulas = new HashSet<>();

    SheetRows(StylesTable styles, ReadOnlySharedStringsTable texts, boolean isDate1904) {
        this.styles = styles;
        this.texts = texts;
        this.isDate1904 = isDate1904;
    }

    void read(InputStream xml, RowTaker taker) throws XMLStreamException {
        XMLStreamReader in = factory().createXMLStreamReader(xml);
        int line = 0;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("row")) {
                String number = in.getAttributeValue(null, "r");
                line = number == null ? line + 1 : Integer.parseInt(number);
                cells = new ArrayList<>();
                formulas = new HashSet<>();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && in.getLocalName().equals("c")) {
                cell(in);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && in.getLocalName().equals("row")) {
                RawRow row = new RawRow(line, cells, formulas);
                if (!row.isBlank() && !taker.take(row)) {
                    return;
                }
            }
        }
    }

    private void cell(XMLStreamReader in) throws XMLStreamException {
        String reference = in.getAttributeValue(null, "r");
        int place = reference == null ? cells.size() : new CellReference(reference).getCol();
        String type = in.getAttributeValue(null, "t");
        String style = in.getAttributeValue(null, "s");
        StringBuilder value = new StringBuilder();
        boolean isFormula = content(in, value);
        if (place >= MOST_CELLS) {
            return;
        }
        while (cells.size() <= place) {
            cells.add("");
        }
        try {
            cells.set(place, text(type == null ? "n" : type, style, value.toString()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new XMLStreamException("cell " + reference, e);
        }
        if (isFormula) {
            formulas.add(place);
        }
    }

    /** Reads to the end of a cell; says whether it is computed. */
    private static boolean content(XMLStreamReader in, StringBuilder value) throws XMLStreamException {
        boolean isFormula = false;
        boolean isValue = false;
        boolean isPhonetic = false;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = in.getLocalName();
                    isFormula |= name.equals("f");
                    isPhonetic |= name.equals("rPh");
                    isValue = (name.equals("v") || name.equals("t")) && !isPhonetic;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (in.getLocalName().equals("c")) {
                        return isFormula;
                    }
                    isPhonetic &= !in.getLocalName().equals("rPh");
                    isValue = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isValue) {
                        value.append(in.getText());
                    }
                }
                default -> {}
            }
        }
        return isFormula;
    }

    private String text(String type, @org.jspecify.annotations.Nullable String style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.getItemAt(Integer.parseInt(value)).getString();
            case "b" -> value.equals("1") ? "true" : "false";
            case "n" -> number(style, value);
            case "d" -> value.length() > 10 ? value.substring(0, 10) : value;
            default -> value;
        };
    }

    private String number(@org.jspecify.annotations.Nullable String style, String value) {
        BigDecimal number = new BigDecimal(value);
        if (Math.abs(number.precision() - number.scale()) > MOST_DIGITS) {
            return value;
        }
        if (style != null) {
            XSSFCellStyle look = styles.getStyleAt(Integer.parseInt(style));
            if (look != null && DateUtil.isADateFormat(look.getDataFormat(), look.getDataFormatString())) {
                LocalDate day = Days.ofSerial(number.doubleValue() + (isDate1904 ? DAYS_FROM_1900_TO_1904 : 0));
                return day.toString();
            }
        }
        return number.stripTrailingZeros().toPlainString();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
