package org.iinkai.api.report;

import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.time.FiscalYear;

/** Composes and writes the annual report. Needs {@code core.activities-read}. */
@ProviderType
public interface Reports {

    /**
     * The report of a year as it stands now.
     *
     * @throws org.iinkai.api.error.NotFound when the year has no activities
     */
    AnnualReport of(FiscalYear year);

    /** Writes a report in a format; the stream stays open. */
    void write(AnnualReport report, ReportFormat format, OutputStream out);
}
