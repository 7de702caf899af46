package org.iinkai.ui.shell.consultations;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.OpinionCount;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/** Words for how far consultations are and what became of opinions. */
public final class ConsultationWords {

    private ConsultationWords() {}

    /** How far one is. */
    public static StatusBadge badge(Consultation.State state) {
        Tone tone = switch (state) {
            case OPEN -> Tone.BUSY;
            case ENDED -> Tone.NEUTRAL;
            case PUBLISHED -> Tone.GOOD;
        };
        return new StatusBadge(tone, Words.text("shell.consultations.state." + code(state)));
    }

    /** 12件（8社）. */
    public static String count(OpinionCount count) {
        return Words.text("shell.consultations.count", count.opinions(), count.companies());
    }

    static StatusBadge badge(Opinion opinion) {
        return opinion.verdict()
                .map(verdict -> new StatusBadge(
                        switch (verdict) {
                            case ADOPTED -> Tone.GOOD;
                            case PARTLY -> Tone.BUSY;
                            case NOT_ADOPTED -> Tone.NEUTRAL;
                        },
                        verdict(verdict)))
                .orElseGet(() -> new StatusBadge(Tone.WARNING, Words.text("shell.opinions.unanswered")));
    }

    static String verdict(Opinion.Verdict verdict) {
        return Words.text("shell.opinions.verdict." + code(verdict));
    }

    static Map<String, String> verdicts() {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(Opinion.Verdict.values()).forEach(verdict -> words.put(verdict.name(), verdict(verdict)));
        return words;
    }

    /** What an opinion is about. */
    static String chapter(Opinion opinion) {
        return opinion.chapter() == 0 ? Words.text("shell.opinions.whole") : opinion.chapterTitle();
    }

    static String chapter(java.util.List<Chapter> chapters, int position) {
        return position == 0
                ? Words.text("shell.opinions.whole")
                : chapters.get(position - 1).title();
    }

    /** 会員、総務委員会. */
    static String asked(Consultation consultation, Bodies bodies) {
        Map<String, String> names = BodyNames.of(bodies);
        Stream<String> members =
                consultation.asksMembers() ? Stream.of(Words.text("shell.consultations.members")) : Stream.empty();
        return Stream.concat(members, consultation.bodies().stream().map(code -> names.getOrDefault(code, code)))
                .collect(Collectors.joining(Words.text("shell.comma")));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
