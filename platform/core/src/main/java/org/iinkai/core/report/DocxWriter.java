package org.iinkai.core.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.AnnualReport.Section;

/** Writes the report as a text document (Office Open XML) with real heading styles. */
final class DocxWriter implements ReportWriter {

    // the earliest time a ZIP file can name
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @Override
    public void write(AnnualReport report, OutputStream out) {
        try (XWPFDocument document = DocxFrame.of(report)) {
            DocxText text = new DocxText(document);
            head(text, report);
            report.preface().forEach(paragraph -> text.paragraph("Preface", paragraph.text()));
            report.sections().forEach(section -> section(text, section));
            text.paragraph("End", Wording.END);
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            document.write(written);
            withoutTimes(written.toByteArray(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(DocxText text, AnnualReport report) {
        if (!report.agendaItem().isEmpty()) {
            text.paragraph("Agenda", report.agendaItem());
        }
        text.paragraph("Title", report.title());
        Wording.period(report).ifPresent(period -> text.paragraph("Subtitle", period));
        if (report.handFacts() > 0) {
            text.legend();
        }
        Wording.missing(report.missing()).ifPresent(missing -> text.paragraph("Legend", missing));
    }

    private static void section(DocxText text, Section section) {
        text.heading(section);
        if (!section.missing().isEmpty()) {
            text.paragraph("Legend", Wording.missing(section.missing()));
        }
        section.facts().forEach(fact -> text.fact(fact, section.level()));
        section.children().forEach(child -> section(text, child));
    }

    /** POI notes the time of writing at each entry; the same report is to give the same bytes. */
    private static void withoutTimes(byte[] file, OutputStream out) throws IOException {
        ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
        ZipOutputStream to = new ZipOutputStream(out);
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            ZipEntry copy = new ZipEntry(entry.getName());
            copy.setTimeLocal(NO_TIME);
            to.putNextEntry(copy);
            from.transferTo(to);
            to.closeEntry();
        }
        to.finish();
        out.flush();
    }
}
