package org.iinkai.core.privacy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.text.Phrase;
import org.iinkai.api.text.Texts;
import org.iinkai.core.text.Html;

/** A plain page of HTML that stands alone; every text is escaped. */
final class DisclosurePage {

    private static final String STYLE = "body{font-family:sans-serif;max-width:48rem;margin:2rem auto;line-height:1.6}"
            + "th{text-align:left;vertical-align:top;padding-right:1rem}td{white-space:pre-line}";

    private final Html html = new Html();
    private final Texts texts;
    private final Locale locale;

    DisclosurePage(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    void open(String name, LocalDate day) {
        String title = text("core.records.disclosure-title", name);
        html.tag("<!DOCTYPE html>\n<html")
                .attribute("lang", locale.getLanguage())
                .tag("><head><meta charset=\"utf-8\">")
                .element("title", title)
                .tag("<style>" + STYLE + "</style></head><body>\n")
                .element("h1", title)
                .element("p", text("core.records.disclosure-day", day(day)))
                .tag("<table>\n");
    }

    void section(String key) {
        html.tag("</table>\n").element("h2", text(key)).tag("\n<table>\n");
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

    /** A day as documents write it: 2025年1月15日. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    String close() {
        return html.tag("</table>\n</body></html>\n").toString();
    }

    private void row(String head, String body) {
        html.tag("<tr>").element("th", head).element("td", body).tag("</tr>\n");
    }

    private String text(String key, Object... arguments) {
        return texts.text(locale, key, arguments);
    }
}
