package org.iinkai.api.documents;

import java.util.List;
import java.util.Locale;

/** The kinds of files that are taken in. What a file is, its content says; the name must agree. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    /** Word, Excel and PowerPoint as they were before 2007; the container is the same. */
    OLE("application/x-ole-storage", "doc xls ppt"),
    ZIP("application/zip", "zip"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg jpeg"),
    GIF("image/gif", "gif"),
    TEXT("text/plain", "txt csv md ics");

    private final String type;
    private final String endings;

    FileKind(String type, String endings) {
        this.type = type;
        this.endings = endings;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** Endings that its names may have, the usual one first. */
    public List<String> endings() {
        return List.of(endings.split(" "));
    }

    /** Whether a file of that name may be of this kind. */
    public boolean fits(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return endings().contains(ending);
    }
}
