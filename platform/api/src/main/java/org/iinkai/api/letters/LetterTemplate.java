package org.iinkai.api.letters;

/**
 * What a kind of letter says.
 *
 * @param version counts changes; 0 is what the product brings
 * @param title printed above the text, centred
 * @param body the text with fields {@code {団体名}}, one paragraph a line. A line 記 stands in the middle; a line of
 *     敬具, 以上 and the like stands at the right
 */
public record LetterTemplate(LetterKind kind, int version, String title, String body) {

    /** Characters that a title may have. */
    public static final int LONGEST_TITLE = 100;

    /** Characters that a body may have. */
    public static final int LONGEST_BODY = 4000;

    public LetterTemplate {
        title = title.strip();
        body = body.replace("\r\n", "\n").stripTrailing();
    }
}
