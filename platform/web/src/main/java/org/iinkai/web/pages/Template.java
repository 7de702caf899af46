package org.iinkai.web.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTML file with places {@code ${name}}. Texts are escaped; only another template's result goes in as it is. */
public record Template(String html) {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-zA-Z-]+)}");

    /** HTML that may stand in a page as it is. */
    public record Markup(String html) {}

    /** The file with that name beside this class. */
    public static Template of(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no template " + name);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The HTML with every place filled. */
    public Markup with(Map<String, Object> values) {
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

    /** A text that stands in HTML as it is. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
