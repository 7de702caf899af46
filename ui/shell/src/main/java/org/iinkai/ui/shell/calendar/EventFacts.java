package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.Fee;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.calendar.Speaker;
import org.iinkai.api.calendar.Talk;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** What is known of an event. */
final class EventFacts {
    private final CalendarEntry entry;
    private final EventOutline outline;
    private final List<ProgrammePart> parts;
    private final Bodies bodies;
    private final Optional<String> host;

    EventFacts(CalendarEntry entry, Calendar calendar, Bodies bodies) {
        this.entry = entry;
        this.bodies = bodies;
        outline = calendar.outline(entry.id());
        parts = calendar.programme(entry.id());
        host = calendar.hostName(entry.id());
    }

    /** @param mayOpen whether the page of a company opens to the reader */
    Component facts(boolean mayOpen) {
        Facts facts = new Facts();
        add(facts, "shell.calendar.field.series", CalendarWords.series(entry));
        add(facts, "shell.calendar.field.year", Dates.year(entry.year()));
        add(facts, "shell.calendar.field.when", outline.when().map(Dates::date).orElse(""));
        add(facts, "shell.calendar.column.bodies", CalendarWords.bodies(entry.bodies(), bodies));
        add(facts, "shell.calendar.field.audience", CalendarWords.audience(outline.audience()));
        add(facts, "shell.calendar.field.eligibility", outline.eligibility());
        host.ifPresent(name -> facts.add(Words.text("shell.calendar.field.host"), host(name, mayOpen)));
        add(facts, "shell.calendar.seats", seats(outline.seats()));
        add(facts, "shell.calendar.field.fees", fees());
        if (!outline.description().isEmpty()) {
            Span description = new Span(outline.description());
            description.addClassName("iinkai-lines");
            facts.add(Words.text("shell.calendar.field.description"), description);
        }
        return facts;
    }

    /** What is not said of an event takes no line. */
    static void add(Facts facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(Words.text(key), value);
        }
    }

    private Component host(String name, boolean mayOpen) {
        return outline.host()
                .filter(id -> mayOpen)
                .map(id -> (Component) new Anchor("companies/" + id, name))
                .orElseGet(() -> new Span(name));
    }

    private String fees() {
        return fees(outline.fees());
    }

    static String fees(List<Fee> fees) {
        return fees.stream().map(EventFacts::fee).collect(Collectors.joining(Words.text("shell.comma")));
    }

    /** 会員 3,000円. */
    static String fee(Fee fee) {
        return Words.text("shell.calendar.fee", fee.name(), Figures.number(fee.yen()));
    }

    private static String seats(Seats seats) {
        List<String> said = new ArrayList<>();
        limit(said, "shell.calendar.seats-venue", seats.venue());
        limit(said, "shell.calendar.seats-online", seats.online());
        limit(said, "shell.calendar.seats-company", seats.perCompany());
        limit(said, "shell.calendar.seats-least", seats.least());
        seats.decisionOn().ifPresent(day -> said.add(Words.text("shell.calendar.decision", Dates.day(day))));
        return said.isEmpty() ? Words.text("shell.calendar.unlimited") : String.join(Words.text("shell.comma"), said);
    }

    private static void limit(List<String> said, String key, OptionalInt limit) {
        limit.ifPresent(number -> said.add(Words.text(key, Figures.number(number))));
    }

    Component programme() {
        return programme(entry.sessions(), parts);
    }

    static Component programme(List<EventSession> sessions, List<ProgrammePart> parts) {
        boolean hasTalks = parts.stream()
                .anyMatch(part -> !part.title().isEmpty() || !part.talks().isEmpty());
        SmallTable table = new SmallTable(
                Words.text("shell.calendar.programme"),
                Words.text("shell.calendar.column.day"),
                Words.text("shell.calendar.column.hours"),
                Words.text("shell.calendar.column.form"),
                Words.text("shell.calendar.column.place"),
                hasTalks ? Words.text("shell.calendar.programme") : "");
        for (int i = 0; i < sessions.size(); i++) {
            EventSession session = sessions.get(i);
            ProgrammePart part = i < parts.size() ? parts.get(i) : ProgrammePart.empty();
            table.row(
                    SmallTable.pieces(CalendarWords.day(session.day())),
                    SmallTable.pieces(CalendarWords.hours(session)),
                    SmallTable.text(
                            part.isVenueOnly()
                                    ? Words.text("shell.calendar.venue-only")
                                    : CalendarWords.form(session.form())),
                    place(session, part.link().map(Object::toString)),
                    talks(part));
        }
        return table;
    }

    private static Component place(EventSession session, Optional<String> link) {
        Div place = new Div(new Span(session.place()));
        link.ifPresent(address -> {
            Anchor join = new Anchor(address, Words.text("shell.calendar.join-online"));
            join.setTarget("_blank");
            join.getElement().setAttribute("rel", "noopener noreferrer");
            place.add(new Div(join));
        });
        return place;
    }

    private static Component talks(ProgrammePart part) {
        Div words = new Div();
        if (!part.title().isEmpty()) {
            words.add(new Div(part.title()));
        }
        part.talks().forEach(talk -> words.add(new Div(talk(talk))));
        return words;
    }

    private static String talk(Talk talk) {
        String speakers = talk.speakers().stream()
                .map(EventFacts::speaker)
                .collect(Collectors.joining(Words.text("shell.comma")));
        return speakers.isEmpty() ? talk.title() : Words.text("shell.calendar.talk", talk.title(), speakers);
    }

    private static String speaker(Speaker speaker) {
        return speaker.affiliation().isEmpty()
                ? speaker.name()
                : Words.text("shell.company.person-of", speaker.name(), speaker.affiliation());
    }
}
