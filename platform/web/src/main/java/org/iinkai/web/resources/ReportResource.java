package org.iinkai.web.resources;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.ReportFormat;
import org.iinkai.api.report.Reports;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;
import org.iinkai.api.rest.RestStream;
import org.iinkai.api.time.FiscalYear;

/** Annual reports, as a summary or as a document. */
final class ReportResource implements RestResource {

    private final Reports reports;

    ReportResource(Reports reports) {
        this.reports = reports;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(RestOperation.get(
                        "/{year}",
                        "Annual report of a fiscal year in numbers, or the document itself",
                        ReportSummary.class,
                        this::report)
                .with(
                        RestParameter.number("year", "Fiscal year.").example("2024"),
                        RestParameter.text("format", "Gives the document itself, in that form.")));
    }

    private Object report(RestRequest request) {
        Optional<ReportFormat> format = request.query("format").map(ReportFormat::of);
        AnnualReport report = reports.of(Query.year("year", request.place("year")));
        return format.<Object>map(wanted -> document(report, wanted)).orElseGet(() -> ReportSummary.of(report));
    }

    private RestStream document(AnnualReport report, ReportFormat format) {
        String file =
                format == ReportFormat.HTML ? "" : "report-" + report.year().year() + "." + format.extension();
        return new RestStream(format.mediaType(), file, out -> reports.write(report, format, out));
    }

    /**
     * A report in numbers.
     *
     * @param sections titles of the top level
     * @param liveShare share of facts that come from records, 0 to 1
     * @param missing bundles whose facts are missing
     */
    record ReportSummary(
            FiscalYear year,
            String agendaItem,
            String title,
            List<String> sections,
            long liveFacts,
            long handFacts,
            double liveShare,
            List<String> missing) {

        static ReportSummary of(AnnualReport report) {
            List<String> sections = report.sections().stream()
                    .map(section -> (section.number() + " " + section.title()).strip())
                    .toList();
            return new ReportSummary(
                    report.year(),
                    report.agendaItem(),
                    report.title(),
                    sections,
                    report.liveFacts(),
                    report.handFacts(),
                    report.liveShare(),
                    report.missing());
        }
    }
}
