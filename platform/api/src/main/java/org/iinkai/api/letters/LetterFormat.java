package org.iinkai.api.letters;

/** A file format of letters. */
public enum LetterFormat {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf");

    private final String ending;
    private final String mediaType;

    LetterFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** Ending of the file's name, without the dot. */
    public String ending() {
        return ending;
    }

    /** Media type for downloads. */
    public String mediaType() {
        return mediaType;
    }
}
