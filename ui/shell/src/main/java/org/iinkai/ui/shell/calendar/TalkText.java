package org.iinkai.ui.shell.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.calendar.Speaker;
import org.iinkai.api.calendar.Talk;

/**
 * A programme as people type it, a talk to a line: 演題／氏名／所属. A second speaker of a talk stands on a line of its own that
 * begins with ／. A speaker who stood there before keeps their link to the register.
 */
final class TalkText {
    private static final String BETWEEN = "／";

    private TalkText() {}

    static String of(List<Talk> talks) {
        List<String> lines = new ArrayList<>();
        for (Talk talk : talks) {
            if (talk.speakers().isEmpty()) {
                lines.add(talk.title());
            }
            for (int i = 0; i < talk.speakers().size(); i++) {
                lines.add((i == 0 ? talk.title() : "")
                        + BETWEEN
                        + speaker(talk.speakers().get(i)));
            }
        }
        return String.join("\n", lines);
    }

    private static String speaker(Speaker speaker) {
        return speaker.affiliation().isEmpty() ? speaker.name() : speaker.name() + BETWEEN + speaker.affiliation();
    }

    /** @param before the talks there were */
    static List<Talk> talks(String text, List<Talk> before) {
        List<Speaker> known =
                before.stream().flatMap(talk -> talk.speakers().stream()).toList();
        List<Talk> talks = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            List<String> parts =
                    Arrays.stream(line.split("[／|]", 3)).map(String::strip).toList();
            List<Speaker> speakers =
                    speaker(parts).map(typed -> linked(typed, known)).stream().toList();
            if (parts.getFirst().isEmpty() && !talks.isEmpty()) {
                Talk last = talks.removeLast();
                List<Speaker> all = new ArrayList<>(last.speakers());
                all.addAll(speakers);
                talks.add(new Talk(last.title(), all));
            } else {
                talks.add(new Talk(parts.getFirst(), speakers));
            }
        }
        return talks;
    }

    private static Speaker linked(Speaker typed, List<Speaker> known) {
        return known.stream()
                .filter(speaker -> speaker.name().equals(typed.name())
                        && speaker.affiliation().equals(typed.affiliation()))
                .findFirst()
                .orElse(typed);
    }

    private static Optional<Speaker> speaker(List<String> parts) {
        return parts.size() < 2 || parts.get(1).isEmpty()
                ? Optional.empty()
                : Optional.of(new Speaker(Optional.empty(), parts.get(1), parts.size() < 3 ? "" : parts.get(2)));
    }
}
