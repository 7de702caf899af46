package org.iinkai.app.develop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts the words of a new bundle in the place of those of the bundle that it is a copy of. */
final class BundleWords {

    private static final String TITLE = "見本委員会";
    private static final String OWN_IMPORTS = "import org.iinkai.";

    private final BundleWish wish;
    private final String word;
    private final String className;

    BundleWords(BundleWish wish) {
        this.wish = wish;
        this.word = wish.template();
        this.className = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String path(String path) {
        return named(path);
    }

    String content(String file, String text) {
        boolean isMessages = file.endsWith(".properties");
        String titled = text.replace(TITLE, isMessages ? message(wish.title()) : wish.title());
        String named = named(titled);
        return file.endsWith(".java") ? sorted(named) : named;
    }

    private String named(String text) {
        return text.replace(className, wish.className()).replace(word, wish.name());
    }

    /** A title as it stands in a file of messages: a backslash, an apostrophe and a brace mean something there. */
    private static String message(String title) {
        return title.replace("\\", "\\\\")
                .replace("'", "''")
                .replace("{", "'{'")
                .replace("}", "'}'");
    }

    /** Imports stand in the order of the alphabet, and the bundle's own move with its name. */
    private static String sorted(String java) {
        List<String> lines = new ArrayList<>(java.lines().toList());
        int from = 0;
        while (from < lines.size() && !lines.get(from).startsWith(OWN_IMPORTS)) {
            from++;
        }
        int to = from;
        while (to < lines.size() && lines.get(to).startsWith(OWN_IMPORTS)) {
            to++;
        }
        lines.subList(from, to).sort((a, b) -> name(a).compareTo(name(b)));
        return String.join("\n", lines) + "\n";
    }

    private static String name(String line) {
        return line.replace(";", "");
    }
}
