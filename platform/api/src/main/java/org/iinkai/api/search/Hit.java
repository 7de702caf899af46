package org.iinkai.api.search;

import static java.util.Objects.requireNonNull;

import java.util.List;

import org.iinkai.api.text.Phrase;

/**
 * A record that was found.
 *
 * @param kind message key of what it is (会社, 講座 ...); hits of one kind stand together
 * @param title the record's own name, as printed
 * @param detail what tells it from others of its name: number, place, former name; may be empty
 * @param path route that opens it, without a leading slash, of the platform's or the bundle's own views
 * @param names what else it is found by (number, reading, former names): decides which hit is the closest
 */
public record Hit(String kind, String title, Phrase detail, String path, List<String> names) {

    private static final int LONGEST = 500;

    public Hit {
        requireNonNull(kind, "kind");
        requireNonNull(detail, "detail");
        if (title.isBlank() || title.length() > LONGEST) {
            throw new IllegalArgumentException("the title of a hit has 1 to " + LONGEST + " characters: " + title);
        }
        if (path.isBlank() || path.startsWith("/") || path.length() > LONGEST) {
            throw new IllegalArgumentException("the path of a hit is a route without a leading slash: " + path);
        }
        names = List.copyOf(names);
    }
}
