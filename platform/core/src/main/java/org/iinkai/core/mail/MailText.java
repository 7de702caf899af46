package org.iinkai.core.mail;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.core.text.Html;

/** The two forms of a mail's content. */
public final class MailText {

    private MailText() {}

    /** The text with the line ends that mail has, and nothing but text. */
    public static String plain(String text) {
        return text.strip()
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .chars()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** One line for the head: no line ends, so that nobody adds a head of their own. */
    public static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    /** The same content as a page: a paragraph for each block, a link for each line that is an address. */
    public static String html(String title, String text, Locale locale) {
        return page(title, paragraphs(text), locale);
    }

    /** Text as elements of a page: a paragraph for each block, a link for each line that is an address. */
    public static String paragraphs(String text) {
        return Stream.of(text.split("\n{2,}"))
                .map(block ->
                        "<p>" + block.lines().map(MailText::htmlLine).collect(Collectors.joining("<br>\n")) + "</p>\n")
                .collect(Collectors.joining());
    }

    /** A whole page of such elements. */
    public static String page(String title, String body, Locale locale) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family:sans-serif;font-size:16px;line-height:1.7;max-width:40em;margin:1em">
                %s</body></html>
                """.formatted(locale.getLanguage(), escaped(title), body);
    }

    private static String htmlLine(String line) {
        String escaped = escaped(line);
        return line.strip().matches("https?://[^\\s<>\"]+")
                ? "<a href=\"" + escaped.strip() + "\">" + escaped.strip() + "</a>"
                : escaped;
    }

    private static String escaped(String text) {
        return new Html().words(text).toString();
    }
}
