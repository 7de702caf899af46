package org.iinkai.api.report;

/** What the report can be written as. */
public enum ReportFormat {
    HTML("html", "text/html; charset=utf-8"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    MD("md", "text/markdown; charset=utf-8");

    private final String extension;
    private final String mediaType;

    ReportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** File name ending without the dot. */
    public String extension() {
        return extension;
    }

    /** Media type for HTTP. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The format with that ending.
     *
     * @throws org.iinkai.api.error.Refused when there is none
     */
    public static ReportFormat of(String extension) {
        for (ReportFormat format : values()) {
            if (format.extension.equalsIgnoreCase(extension)) {
                return format;
            }
        }
        throw new org.iinkai.api.error.Refused("core.refused.report-format", extension);
    }
}
