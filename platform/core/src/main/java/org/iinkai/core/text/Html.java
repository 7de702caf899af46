package org.iinkai.core.text;

import java.util.List;

/** Text of a page under construction. Everything passed in is escaped, tags are words of the program only. */
public final class Html {

    private final StringBuilder text = new StringBuilder();

    /** Adds a tag as it is. */
    public Html tag(String tag) {
        text.append(tag);
        return this;
    }

    /** Adds words, escaped. */
    public Html words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            switch (letter) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.append(letter);
            }
        }
        return this;
    }

    /** Adds an element that holds nothing but words. */
    public Html element(String name, String words) {
        return tag("<" + name + ">").words(words).tag("</" + name.split(" ", 2)[0] + ">");
    }

    /** Adds words on several lines. */
    public Html lines(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            tag(i == 0 ? "" : "<br>").words(lines.get(i));
        }
        return this;
    }

    /** Adds an attribute to the tag that is open; the value is escaped. */
    public Html attribute(String name, String value) {
        return tag(" " + name + "=\"").words(value).tag("\"");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
