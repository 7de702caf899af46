package org.iinkai.core.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.SAXException;

import org.iinkai.api.error.Refused;

/** Workbooks (xlsx), read sheet by sheet as a stream. */
final class Workbook {

    private static final long LARGEST_PART = 512L * 1024 * 1024;
    private static final long LARGEST_TEXTS = 128L * 1024 * 1024;
    private static final long LARGEST_RATIO = 100;
    private static final long SMALL = 1024 * 1024;
    private static final int MOST_PARTS = 2_000;

    private Workbook() {}

    /** Names of the sheets. */
    static List<String> sheets(Path file) {
        List<String> names = new ArrayList<>();
        eachSheet(file, (name, reader, xml) -> {
            names.add(name);
            return true;
        });
        if (names.isEmpty()) {
            throw new Refused("core.refused.import-xlsx");
        }
        return names;
    }

    /** Gives the rows of a sheet that are not blank. */
    static void read(Path file, String sheet, RowTaker taker) {
        boolean[] isFound = {false};
        eachSheet(file, (name, reader, xml) -> {
            if (!name.equals(sheet)) {
                return true;
            }
            isFound[0] = true;
            new SheetRows(reader.getStylesTable(), texts(reader), isDate1904(reader))
                    .read(new BoundedPart(xml, LARGEST_PART), taker);
            return false;
        });
        if (!isFound[0]) {
            throw new Refused("core.refused.import-sheet", sheet).at("sheet");
        }
    }

    /** Does something with a sheet and says whether to go on to the next. */
    private interface SheetTaker {
        boolean take(String name, XSSFReader reader, InputStream xml)
                throws IOException, OpenXML4JException, SAXException, XMLStreamException;
    }

    private static void eachSheet(Path file, SheetTaker taker) {
        checkSize(file);
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(parts);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream xml = sheets.next()) {
                    if (!taker.take(sheets.getSheetName(), reader, xml)) {
                        return;
                    }
                }
            }
        } catch (BoundedPart.TooLarge e) {
            throw new Refused("core.refused.import-xlsx-size");
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException e) {
            throw refusal(e);
        } catch (org.apache.poi.ooxml.POIXMLException | org.apache.poi.UnsupportedFileFormatException e) {
            throw refusal(e);
        } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException e) {
            throw refusal(e);
        }
    }

    /** Refuses a file that would become far larger than it is, going by what its directory says. */
    private static void checkSize(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Refused("core.refused.import-xlsx-size");
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                boolean isSwollen = entry.getSize() > SMALL
                        && entry.getSize() / Math.max(1, entry.getCompressedSize()) > LARGEST_RATIO;
                if (entry.getSize() > LARGEST_PART || isSwollen) {
                    throw new Refused("core.refused.import-xlsx-size");
                }
            }
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static ReadOnlySharedStringsTable texts(XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException {
        try (InputStream xml = reader.getSharedStringsData()) {
            return new ReadOnlySharedStringsTable(
                    new BoundedPart(xml == null ? InputStream.nullInputStream() : xml, LARGEST_TEXTS));
        }
    }

    private static boolean isDate1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream xml = reader.getWorkbookData()) {
            String start = new String(xml.readNBytes(16 * 1024), java.nio.charset.StandardCharsets.UTF_8);
            return start.matches("(?s).*date1904=\"(1|true)\".*");
        }
    }

    private static Refused refusal(Exception cause) {
        boolean isBomb = String.valueOf(cause.getMessage()).contains("Zip bomb")
                || cause.getCause() instanceof BoundedPart.TooLarge;
        Refused refused = new Refused(isBomb ? "core.refused.import-xlsx-size" : "core.refused.import-xlsx");
        refused.initCause(cause);
        return refused;
    }
}
