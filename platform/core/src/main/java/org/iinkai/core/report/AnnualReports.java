package org.iinkai.core.report;

import java.io.OutputStream;
import java.util.Map;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.Members;
import org.iinkai.api.report.AnnualReport;
import org.iinkai.api.report.ReportFormat;
import org.iinkai.api.report.Reports;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.activities.YearBook;
import org.iinkai.core.activities.YearRecords;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** Reports of the years in the database. */
public final class AnnualReports implements Reports {

    private final Foundation foundation;
    private final Members members;
    private final YearBook years;
    private final FactSources sources;

    private AnnualReports(Foundation foundation, Members members) {
        this.foundation = foundation;
        this.members = members;
        this.years = YearBook.in(foundation.database());
        this.sources = new FactSources(foundation);
    }

    /** The part of the core that composes and writes reports. */
    public static Part in(Foundation foundation, Members members) {
        return new Part(Map.of(Reports.class, new AnnualReports(foundation, members)), Map.of());
    }

    @Override
    public AnnualReport of(FiscalYear year) {
        foundation.access().require(CoreRight.ACTIVITIES_READ);
        return foundation.transactions().read(() -> {
            YearRecords records = years.of(year);
            if (records.activities().isEmpty()) {
                throw new NotFound("report of " + year.year());
            }
            return Composition.of(records, sources.of(year), members.movement(year.period()));
        });
    }

    @Override
    public void write(AnnualReport report, ReportFormat format, OutputStream out) {
        foundation.access().require(CoreRight.ACTIVITIES_READ);
        ReportWriter writer = switch (format) {
            case HTML -> new HtmlWriter();
            case DOCX -> new DocxWriter();
            case MD -> new MarkdownWriter();
        };
        writer.write(report, out);
    }
}
