package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.text.Phrase;
import org.iinkai.api.text.Texts;

/** A plain page of HTML that stands alone; every text is escaped. */
final class DisclosurePage {

    private final StringBuilder html = new StringBuilder();
    private final Texts texts;
    private final Locale locale;

    DisclosurePage(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    void open(String name, LocalDate day) {
        String title = escaped(text("core.records.disclosure-title", name));
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(locale.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(title)
                .append("</title><style>body{font-family:sans-serif;max-width:48rem;margin:2rem auto;line-height:1.6}"
                        + "th{text-align:left;vertical-align:top;padding-right:1rem}td{white-space:pre-line}</style>"
                        + "</head><body>\n<h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append(escaped(text("core.records.disclosure-day", day.toString())))
                .append("</p>\n<table>\n");
    }

    void section(String key) {
        html.append("</table>\n<h2>").append(escaped(text(key))).append("</h2>\n<table>\n");
    }

    /** A field, also where it is empty, so that it shows that nothing is held. */
    void fact(String key, String value) {
        row(text(key), value.isEmpty() ? text("core.records.disclosure-none") : value);
    }

    void line(String head, String... parts) {
        String body = Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" / "));
        if (!head.isEmpty() || !body.isEmpty()) {
            row(head, body);
        }
    }

    void nothing(boolean isEmpty) {
        if (isEmpty) {
            row(text("core.records.disclosure-none"), "");
        }
    }

    /** Says how many lines did not fit. */
    void more(long count) {
        if (count > 0) {
            row(text("core.records.disclosure-more", count), "");
        }
    }

    String words(Phrase phrase) {
        return phrase.in(texts, locale);
    }

    String close() {
        return html.append("</table>\n</body></html>\n").toString();
    }

    private void row(String head, String body) {
        html.append("<tr><th>")
                .append(escaped(head))
                .append("</th><td>")
                .append(escaped(body))
                .append("</td></tr>\n");
    }

    private String text(String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
