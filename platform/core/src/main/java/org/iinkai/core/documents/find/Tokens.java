package org.iinkai.core.documents.find;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Texts cut into words, each with its reading, as a {@code tsvector} and a {@code tsquery} take them. */
public final class Tokens {

    private static final int LAST_POSITION = 16_383;
    private static final int POSITIONS_EACH = 50;
    private static final int LONGEST = 100;
    private static final int MOST_LETTERS = 400_000;

    /** Words of a title stand by themselves too, so that they are found by the index alone. */
    private static final String IN_TITLE = "t:";

    private static final String READING = "r:";

    private Tokens() {}

    /**
     * A word in a text.
     *
     * @param position counted from 1
     * @param reading in katakana; empty when there is none
     * @param start where it begins in the normalised text
     */
    record Token(String word, String reading, int position, int start, int end) {}

    /** Loads the dictionary meanwhile, so that nobody waits for it later. */
    public static void prepare() {
        Dictionary.prepare();
    }

    /** A text with width and forms of characters made alike. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** The words of a normalised text. */
    static List<Token> of(String normal) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = Dictionary.analyzer().tokenStream("", normal)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            ReadingAttribute reading = stream.addAttribute(ReadingAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            int position = 0;
            while (stream.incrementToken()) {
                position += step.getPositionIncrement();
                String read = reading.getReading() == null ? "" : reading.getReading();
                if (term.length() <= LONGEST) {
                    tokens.add(new Token(term.toString(), read, position, place.startOffset(), place.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** The vector of a document, in the form PostgreSQL reads. */
    public static String vector(String title, String text) {
        Map<String, Set<Integer>> words = new LinkedHashMap<>();
        List<Token> titled = of(normal(title));
        for (Token token : titled) {
            at(words, IN_TITLE + token.word(), token.position());
            if (!token.reading().isEmpty()) {
                at(words, IN_TITLE + READING + token.reading(), token.position());
            }
        }
        int last = titled.isEmpty() ? 0 : titled.getLast().position();
        add(words, titled, 0);
        String bounded = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
        add(words, of(normal(bounded)), last + 1);
        StringBuilder vector = new StringBuilder();
        words.forEach((word, positions) -> {
            vector.append(quoted(word)).append(':');
            positions.forEach(position -> vector.append(position).append(','));
            vector.setCharAt(vector.length() - 1, ' ');
        });
        return vector.toString();
    }

    private static void add(Map<String, Set<Integer>> words, List<Token> tokens, int behind) {
        for (Token token : tokens) {
            at(words, token.word(), behind + token.position());
            if (!token.reading().isEmpty()) {
                at(words, READING + token.reading(), behind + token.position());
            }
        }
    }

    private static void at(Map<String, Set<Integer>> words, String word, int position) {
        Set<Integer> positions = words.computeIfAbsent(word, key -> new LinkedHashSet<>());
        if (positions.size() < POSITIONS_EACH) {
            positions.add(Math.min(position, LAST_POSITION));
        }
    }

    /**
     * What finds all words of a text, parts of a word one after the other; empty when nothing can be looked for.
     *
     * @param isTitle whether they are looked for in titles only
     */
    static String query(String typed, boolean isTitle) {
        List<String> all = new ArrayList<>();
        for (String word : normal(typed).strip().split("[\\s\u3000]+")) {
            String query = phrase(of(word), isTitle ? IN_TITLE : "");
            if (!query.isEmpty()) {
                all.add("(" + query + ")");
            }
        }
        return String.join(" & ", all);
    }

    private static String phrase(List<Token> tokens, String before) {
        Map<Integer, Set<String>> places = new LinkedHashMap<>();
        for (Token token : tokens) {
            Set<String> words = places.computeIfAbsent(token.position(), key -> new LinkedHashSet<>());
            words.add(quoted(before + token.word()));
            if (!token.reading().isEmpty()) {
                words.add(quoted(before + READING + token.reading()));
            }
        }
        StringBuilder phrase = new StringBuilder();
        int last = 0;
        for (Map.Entry<Integer, Set<String>> place : places.entrySet()) {
            if (!phrase.isEmpty()) {
                phrase.append(" <").append(place.getKey() - last).append("> ");
            }
            phrase.append('(').append(String.join(" | ", place.getValue())).append(')');
            last = place.getKey();
        }
        return phrase.toString();
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
