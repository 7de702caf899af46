package org.iinkai.core.letters;

import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Writes papers that are no letters: certificates. */
public final class Papers {

    private Papers() {}

    /** Writes papers one behind the other into one PDF. */
    public static void write(List<Paper> papers, OutputStream out) {
        PdfFile.write(papers, papers.hashCode(), out);
    }

    /** A day as papers print it: 2025年3月31日. */
    public static String day(LocalDate day) {
        return Content.day(day);
    }
}
