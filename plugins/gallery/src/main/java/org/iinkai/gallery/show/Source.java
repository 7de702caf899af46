package org.iinkai.gallery.show;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file of this jar. The build packs the sources that it compiles, so what is shown is what runs; they lie outside of
 * {@code static} and are not served.
 *
 * @param head package and imports of a Java file; empty otherwise
 */
record Source(String file, String head, String body) {

    private static final String SOURCES = "OSGI-OPT/src/org/iinkai/gallery/";
    private static final String DECLARATION = "GalleryPlugin.java";
    private static final Pattern HEAD = Pattern.compile("\\A(?:(?:(?:package|import) .*)?\\R)+");
    private static final Pattern STATEMENT =
            Pattern.compile("^ *to\\.\\w+\\(.*?;$", Pattern.MULTILINE | Pattern.DOTALL);
    /** Of the messages those of one page are enough to show. */
    private static final Pattern MESSAGES = Pattern.compile("(right|gallery\\.(loans|state|lend))\\..*");

    /** A file as the points name it; empty in a jar that was packed without its sources. */
    static Optional<Source> of(String file) {
        return text(place(file)).map(text -> read(file, text));
    }

    /** The lines of the declaration, each as it is written. */
    static List<String> statements() {
        String declaration = text(place(DECLARATION)).orElse("");
        return STATEMENT
                .matcher(declaration)
                .results()
                .map(MatchResult::group)
                .map(String::stripIndent)
                .toList();
    }

    private static Source read(String file, String text) {
        if (file.endsWith(".properties")) {
            return new Source(
                    file, "", text.lines().filter(MESSAGES.asMatchPredicate()).collect(Collectors.joining("\n")));
        }
        String head = file.endsWith(".java")
                ? HEAD.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse("")
                : "";
        return new Source(file, head.strip(), text.substring(head.length()).strip());
    }

    private static String place(String file) {
        if (file.endsWith(".java")) {
            return SOURCES + file;
        }
        return file.equals("bnd.bnd") ? "OSGI-OPT/" + file : file;
    }

    private static Optional<String> text(String place) {
        try (InputStream in = Source.class.getClassLoader().getResourceAsStream(place)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
    }
}
