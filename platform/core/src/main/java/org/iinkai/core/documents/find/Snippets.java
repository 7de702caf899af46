package org.iinkai.core.documents.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.iinkai.api.documents.DocumentHit.Piece;
import org.iinkai.core.documents.find.Tokens.Token;

/** The place in a text where what was looked for stands, with the words marked. */
final class Snippets {

    private static final int BEFORE = 30;
    private static final int LENGTH = 140;
    private static final int LOOKED_THROUGH = 20_000;

    private final List<String> typed;
    private final Set<String> words = new HashSet<>();
    private final Set<String> readings = new HashSet<>();

    Snippets(String text) {
        String normal = Tokens.normal(text).strip();
        this.typed = List.of(normal.toLowerCase(Locale.ROOT).split("[\\s\u3000]+"));
        for (Token token : Tokens.of(normal)) {
            words.add(token.word());
            if (!token.reading().isEmpty()) {
                readings.add(token.reading());
            }
        }
    }

    /** A piece of a text, cut so that marked words show; the beginning when none do. */
    List<Piece> of(String text) {
        String normal = Tokens.normal(text).replaceAll("\\s+", " ").strip();
        String lower = normal.toLowerCase(Locale.ROOT);
        int first = lower.length() == normal.length() ? first(lower) : -1;
        String looked = first >= 0
                ? normal.substring(0, Math.min(normal.length(), first + LENGTH))
                : normal.substring(0, Math.min(normal.length(), LOOKED_THROUGH));
        List<int[]> marks = first >= 0 ? marksFrom(lower, first) : marks(looked);
        int from = marks.isEmpty() ? 0 : Math.max(0, marks.getFirst()[0] - BEFORE);
        return pieces(normal, from, Math.min(normal.length(), from + LENGTH), marks);
    }

    private int first(String lower) {
        return typed.stream()
                .mapToInt(lower::indexOf)
                .filter(place -> place >= 0)
                .min()
                .orElse(-1);
    }

    private List<int[]> marksFrom(String lower, int first) {
        List<int[]> marks = new ArrayList<>();
        int end = Math.min(lower.length(), first + LENGTH);
        for (String word : typed) {
            for (int at = lower.indexOf(word, first);
                    at >= 0 && at < end;
                    at = lower.indexOf(word, at + word.length())) {
                marks.add(new int[] {at, at + word.length()});
            }
        }
        marks.sort(Comparator.comparingInt(mark -> mark[0]));
        return marks;
    }

    private List<int[]> marks(String normal) {
        return Tokens.of(normal).stream()
                .filter(token -> words.contains(token.word()) || readings.contains(token.reading()))
                .map(token -> new int[] {token.start(), token.end()})
                .toList();
    }

    private static List<Piece> pieces(String text, int from, int to, List<int[]> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        for (int[] mark : marks) {
            if (mark[0] >= at && mark[1] <= to) {
                add(pieces, text.substring(at, mark[0]), false);
                add(pieces, text.substring(mark[0], mark[1]), true);
                at = mark[1];
            }
        }
        add(pieces, text.substring(at, to), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean isMarked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, isMarked));
        }
    }
}
