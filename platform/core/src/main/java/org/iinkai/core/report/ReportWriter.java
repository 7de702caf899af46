package org.iinkai.core.report;

import java.io.OutputStream;

import org.iinkai.api.report.AnnualReport;

/** Writes a report in one format. The same report gives the same bytes. */
interface ReportWriter {

    /** Writes the whole report; the stream stays open. */
    void write(AnnualReport report, OutputStream out);
}
