package org.iinkai.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.AnnualReport.Section;
import org.iinkai.core.text.Html;

/** Writes the report as one page that needs nothing else, for screen and paper. */
final class HtmlWriter implements ReportWriter {

    private static final int DEEPEST_HEADING = 6;
    private static final String STYLE = style();

    @Override
    public void write(AnnualReport report, OutputStream out) {
        try {
            out.write(page(report).getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(AnnualReport report) {
        Html page = new Html();
        page.tag("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n")
                .tag("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", report.title())
                .tag("\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
        head(page, report);
        page.tag("<main>\n");
        preface(page, report);
        report.sections().forEach(section -> section(page, section));
        page.tag("</main>\n").element("p class=\"end\"", Wording.END).tag("\n</body>\n</html>\n");
        return page.toString();
    }

    private static void head(Html page, AnnualReport report) {
        page.tag("<header>\n");
        if (!report.agendaItem().isEmpty()) {
            page.element("p", report.agendaItem()).tag("\n");
        }
        page.element("h1", report.title()).tag("\n");
        Wording.period(report).ifPresent(period -> page.element("p", period).tag("\n"));
        if (report.handFacts() > 0) {
            page.tag("<p class=\"legend\">")
                    .element("small class=\"hand\"", Wording.BY_HAND)
                    .words(Wording.LEGEND)
                    .tag("</p>\n");
        }
        Wording.missing(report.missing())
                .ifPresent(missing -> page.element("p class=\"missing\" role=\"note\"", missing)
                        .tag("\n"));
        page.tag("</header>\n<nav aria-label=\"目次\">\n");
        contents(page, report.sections());
        page.tag("</nav>\n");
    }

    private static void contents(Html page, List<Section> sections) {
        page.tag("<ol>");
        for (Section section : sections) {
            page.tag("<li><a").attribute("href", "#" + section.anchor()).tag(">");
            page.words(Wording.heading(section)).tag("</a>");
            if (section.level() == 1 && !section.children().isEmpty()) {
                contents(page, section.children());
            }
            page.tag("</li>\n");
        }
        page.tag("</ol>\n");
    }

    private static void preface(Html page, AnnualReport report) {
        if (report.preface().isEmpty()) {
            return;
        }
        page.tag("<div class=\"preface\">\n");
        report.preface()
                .forEach(paragraph ->
                        page.tag("<p>").lines(paragraph.text().lines().toList()).tag("</p>\n"));
        page.tag("</div>\n");
    }

    private static void section(Html page, Section section) {
        String heading = "h" + Math.min(section.level() + 1, DEEPEST_HEADING);
        page.tag("<section>\n<" + heading).attribute("id", section.anchor());
        if (section.level() + 1 > DEEPEST_HEADING) {
            page.attribute("aria-level", String.valueOf(section.level() + 1));
        }
        page.tag(">").words(Wording.heading(section)).tag("</" + heading + ">\n");
        if (!section.missing().isEmpty()) {
            page.element("p class=\"missing\" role=\"note\"", Wording.missing(section.missing()))
                    .tag("\n");
        }
        new HtmlFacts(page).write(section.facts());
        section.children().forEach(child -> section(page, child));
        page.tag("</section>\n");
    }

    private static String style() {
        try (InputStream in = HtmlWriter.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is not on the class path");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
