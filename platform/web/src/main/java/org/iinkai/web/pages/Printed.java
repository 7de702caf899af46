package org.iinkai.web.pages;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.iinkai.web.pages.Template.Markup;

/** How pages that everybody may see print days and texts. */
public final class Printed {

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E&&[^<>\"'()]]+");

    private Printed() {}

    /** 2025年3月12日, 12 March 2025. */
    public static String day(LocalDate day, Locale locale) {
        String pattern = locale.getLanguage().equals("ja") ? "uuuu年M月d日" : "d MMMM uuuu";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** Parts one behind the other. */
    public static Markup joined(List<Markup> parts) {
        return new Markup(parts.stream().map(Markup::html).collect(Collectors.joining("\n")));
    }

    /** A text in which addresses can be followed. */
    public static Markup linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            String target = Template.escaped(address.group());
            html.append(Template.escaped(text.substring(from, address.start())))
                    .append("<a href=\"")
                    .append(target)
                    .append("\" rel=\"noopener noreferrer\">")
                    .append(target)
                    .append("</a>");
            from = address.end();
        }
        return new Markup(html.append(Template.escaped(text.substring(from))).toString());
    }
}
