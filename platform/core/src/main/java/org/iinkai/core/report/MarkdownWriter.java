package org.iinkai.core.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.AnnualReport.Section;

/** Writes the report as Markdown (CommonMark with tables). */
final class MarkdownWriter implements ReportWriter {

    private static final Pattern SPECIAL = Pattern.compile("([\\\\`*_{}\\[\\]<>#|~&])");
    private static final Pattern LIST_START = Pattern.compile("^(\\s*(?:\\d+(?=[.)])|(?=[-+])))([-+.)])(?=\\s|$)");
    private static final String SIGN = "〔" + Wording.BY_HAND + "〕";
    private static final int DEEPEST_HEADING = 6;

    @Override
    public void write(AnnualReport report, OutputStream out) {
        try {
            out.write(text(report).getBytes(UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(AnnualReport report) {
        StringBuilder text = new StringBuilder();
        if (!report.agendaItem().isEmpty()) {
            paragraph(text, escaped(report.agendaItem()));
        }
        paragraph(text, "# " + escaped(report.title()));
        Wording.period(report).ifPresent(period -> paragraph(text, period));
        if (report.handFacts() > 0) {
            paragraph(text, SIGN + Wording.LEGEND);
        }
        Wording.missing(report.missing()).ifPresent(missing -> paragraph(text, "> " + escaped(missing)));
        report.preface()
                .forEach(paragraph ->
                        paragraph(text, joined(paragraph.text().lines().toList(), "  \n")));
        report.sections().forEach(section -> section(text, section));
        return text.append(Wording.END).append('\n').toString();
    }

    private static void section(StringBuilder text, Section section) {
        String marks = "#".repeat(Math.min(section.level() + 1, DEEPEST_HEADING));
        paragraph(text, marks + " " + escaped(Wording.heading(section)));
        if (!section.missing().isEmpty()) {
            paragraph(text, "> " + escaped(Wording.missing(section.missing())));
        }
        section.facts().forEach(fact -> fact(text, fact));
        text.append(section.facts().isEmpty() ? "" : "\n");
        section.children().forEach(child -> section(text, child));
    }

    private static void fact(StringBuilder text, Fact fact) {
        if (fact.value() instanceof FactValue.Table table) {
            text.append(fact.label().isEmpty() ? "" : "- **" + escaped(fact.label()) + "**\n\n");
            table(text, table);
            return;
        }
        text.append("- ").append(fact.label().isEmpty() ? "" : "**" + escaped(fact.label()) + "**：");
        String value = joined(PrintedValue.lines(fact.value()), "  \n  ");
        String link = HtmlFacts.link(fact);
        text.append(link.isEmpty() ? value : "[" + value + "](<" + link.replaceAll("[<>\\s]", "") + ">)");
        text.append(Wording.isByHand(fact) ? SIGN : "").append('\n');
    }

    private static void table(StringBuilder text, FactValue.Table table) {
        row(text, table.header());
        text.append("|---").append("|--:".repeat(table.header().size() - 1)).append("|\n");
        table.rows().forEach(cells -> row(text, PrintedValue.cells(cells)));
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(MarkdownWriter::escaped).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static void paragraph(StringBuilder text, String paragraph) {
        text.append(paragraph).append("\n\n");
    }

    /** Lines below each other, none of which begins a list of its own. */
    private static String joined(List<String> lines, String between) {
        return lines.stream()
                .map(MarkdownWriter::escaped)
                .map(line -> LIST_START.matcher(line).replaceFirst("$1\\\\$2"))
                .collect(Collectors.joining(between));
    }

    /** The words with everything that Markdown would read as a sign of its own taken literally. */
    private static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$1");
    }
}
