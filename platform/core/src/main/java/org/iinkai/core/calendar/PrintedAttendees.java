package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.bodies.Body;
import org.iinkai.core.calendar.FactMapper.GuestRow;
import org.iinkai.core.calendar.FactMapper.PresentRow;

/**
 * Who was at a meeting, as the report says it: guests in a line each, then those with a post by family name and post. Where
 * many committees meet, their posts are named once: 5委員会の委員長・副委員長.
 */
record PrintedAttendees(List<GuestRow> guests, List<PresentRow> present) {

    private static final int MANY = 3;
    private static final String COMMA = "、";

    List<String> lines() {
        List<String> lines = new ArrayList<>(named());
        String own = String.join(COMMA, bodies());
        if (!own.isEmpty()) {
            lines.add(own);
        }
        return lines;
    }

    /** Guests without a department are named by what they are: 全携協 専務理事、事務局長. */
    private List<String> named() {
        List<String> lines = new ArrayList<>();
        guests.stream()
                .filter(guest -> !guest.department().isEmpty())
                .map(guest -> guest.name() + "氏(" + (guest.company() + " " + guest.department()).strip() + ")")
                .forEach(lines::add);
        Map<String, List<String>> others = new LinkedHashMap<>();
        guests.stream()
                .filter(guest -> guest.department().isEmpty())
                .forEach(guest -> others.computeIfAbsent(guest.company(), key -> new ArrayList<>())
                        .add(guest.name()));
        others.forEach((company, names) -> lines.add((company + " " + String.join(COMMA, names)).strip()));
        return lines;
    }

    private List<String> bodies() {
        Map<String, List<PresentRow>> bodies =
                present.stream().collect(groupingBy(PresentRow::body, LinkedHashMap::new, toList()));
        long committees =
                bodies.values().stream().filter(PrintedAttendees::isCommittee).count();
        List<String> said = new ArrayList<>();
        boolean areSaid = false;
        for (List<PresentRow> of : bodies.values()) {
            if (!isCommittee(of) || committees < MANY) {
                said.add(body(of));
            } else if (!areSaid) {
                said.add(committees + "委員会の" + posts());
                areSaid = true;
            }
        }
        return said;
    }

    private static boolean isCommittee(List<PresentRow> of) {
        return of.getFirst().kind() == Body.Kind.COMMITTEE;
    }

    private String posts() {
        return present.stream()
                .filter(row -> row.kind() == Body.Kind.COMMITTEE)
                .map(PresentRow::post)
                .distinct()
                .collect(joining("・"));
    }

    private static String body(List<PresentRow> of) {
        PresentRow first = of.getFirst();
        if (first.kind() == Body.Kind.SECRETARIAT) {
            return first.shortName() + first.bodyName();
        }
        String people = of.stream().map(row -> family(row.name()) + row.post()).collect(joining(COMMA));
        return first.kind() == Body.Kind.BOARD ? people : first.bodyName() + " " + people;
    }

    private static String family(String name) {
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }
}
