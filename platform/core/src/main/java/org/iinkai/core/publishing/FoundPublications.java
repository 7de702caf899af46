package org.iinkai.core.publishing;

import java.util.List;

import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.SearchSource;
import org.iinkai.api.text.Phrase;
import org.iinkai.api.text.SearchKey;
import org.iinkai.core.publishing.PublicationMapper.Found;
import org.iinkai.core.text.Reading;

/** Lets the search of everything find publications by title and by what they say. */
record FoundPublications(PublicationBook book) implements SearchSource {

    static final String KIND = "core.search.publication";
    private static final int BEFORE = 15;
    private static final int SNIPPET = 60;

    @Override
    public List<Hit> find(String text, int most) {
        String key = SearchKey.of(text);
        if (key.isEmpty() || !book.rights().maySee()) {
            return List.of();
        }
        return book
                .foundation()
                .transactions()
                .read(() -> book.publications()
                        .saying(
                                Reading.grams(text),
                                Reading.pattern(text),
                                most,
                                book.rights().sight()))
                .stream()
                .map(found -> hit(found, key))
                .toList();
    }

    private static Hit hit(Found found, String key) {
        return new Hit(
                KIND,
                found.title(),
                Phrase.of(state(found.status()), snippet(found.text(), key)),
                "publications/" + found.id(),
                List.of());
    }

    private static String state(Status status) {
        return switch (status) {
            case DRAFT -> "core.search.publication-draft";
            case IN_APPROVAL -> "core.search.publication-in-approval";
            case APPROVED -> "core.search.publication-approved";
            case RELEASED -> "core.search.publication-released";
            case ENDED -> "core.search.publication-ended";
        };
    }

    /** The text from a little before where it says it first, otherwise from its start. */
    static String snippet(String text, String key) {
        String line = text.replaceAll("\\s+", " ").strip();
        int[] letters = line.codePoints().toArray();
        int from = Math.max(0, start(letters, key) - BEFORE);
        int to = Math.min(letters.length, from + SNIPPET);
        return (from > 0 ? "…" : "") + new String(letters, from, to - from) + (to < letters.length ? "…" : "");
    }

    /** Where the text that is left begins with the key; 0 when it never does. */
    private static int start(int[] letters, String key) {
        for (int from = 0; from < letters.length; from++) {
            int longest = Math.min(letters.length, from + 2 * key.length() + BEFORE);
            if (SearchKey.of(new String(letters, from, longest - from)).startsWith(key)
                    && !SearchKey.of(new String(letters, from, 1)).isEmpty()) {
                return from;
            }
        }
        return 0;
    }
}
