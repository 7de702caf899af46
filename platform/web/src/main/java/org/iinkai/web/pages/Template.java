package org.iinkai.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTML file with places {@code ${name}}. Texts are escaped; only another template's result goes in as it is. */
record Template(String html) {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-zA-Z-]+)}");

    /** HTML that may stand in a page as it is. */
    record Markup(String html) {}

    static Template of(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no template " + name);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Markup with(Map<String, Object> values) {
        return new Markup(
                PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(at(place.group(1), values))));
    }

    private static String at(String name, Map<String, Object> values) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("no value for " + name);
        }
        return value instanceof Markup markup ? markup.html() : escaped(value.toString());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
