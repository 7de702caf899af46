package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.iinkai.api.calendar.Fee;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** Words for events as everybody sees them who may sign up. */
public final class OpenEventWords {

    private OpenEventWords() {}

    /** 第13回 会員交流会. */
    public static String title(OpenEvent event) {
        return CalendarWords.line(event.seriesName(), event.number(), event.title());
    }

    /** Day and time of its first session, and how many more there are. */
    public static String when(OpenEvent event) {
        String first = CalendarWords.when(event.sessions().getFirst());
        return event.sessions().size() == 1
                ? first
                : Words.text("shell.ics.and-more", first, event.sessions().size() - 1);
    }

    /** Until when people can sign up; empty where they can't. */
    public static String deadline(OpenEvent event) {
        return event.opening().map(opening -> Dates.moment(opening.deadline())).orElse("");
    }

    /** Whether people can be signed up. */
    public static StatusBadge badge(OpenEvent event) {
        return switch (event.state()) {
            case OPEN -> new StatusBadge(Tone.GOOD, Words.text("shell.portal.events.open"));
            case FULL -> new StatusBadge(Tone.BUSY, Words.text("shell.portal.events.full"));
            case LATER -> new StatusBadge(Tone.NEUTRAL, Words.text("shell.portal.events.later"));
            case NONE -> new StatusBadge(Tone.NEUTRAL, Words.text("shell.portal.events.not-taken"));
            case CLOSED, OVER -> new StatusBadge(Tone.NEUTRAL, Words.text("shell.portal.events.closed"));
            case CANCELLED -> new StatusBadge(Tone.BAD, Words.text("shell.calendar.cancelled"));
        };
    }

    /** Places left: 会場 残り12名. Empty where there is no limit. */
    public static String free(OpenEvent event) {
        return event.forms().stream()
                .sorted()
                .flatMap(form -> event.free().getOrDefault(form, OptionalInt.empty()).stream()
                        .mapToObj(left -> Words.text(
                                "shell.portal.events.free", CalendarWords.attendance(form), Figures.number(left))))
                .collect(Collectors.joining(Words.text("shell.comma")));
    }

    /** 会員 3,000円. */
    public static String fee(Fee fee) {
        return EventFacts.fee(fee);
    }

    /** What somebody wants to know who may sign up. */
    public static Component facts(OpenEvent event) {
        Facts facts = new Facts();
        EventFacts.add(facts, "shell.calendar.field.host", event.host());
        EventFacts.add(
                facts, "shell.calendar.field.eligibility", event.outline().eligibility());
        EventFacts.add(
                facts,
                "shell.calendar.field.fees",
                EventFacts.fees(event.outline().fees()));
        EventFacts.add(facts, "shell.portal.events.column.free", free(event));
        EventFacts.add(facts, "shell.portal.events.column.deadline", deadline(event));
        event.outline()
                .seats()
                .perCompany()
                .ifPresent(most -> facts.add(Words.text("shell.calendar.field.company-seats"), Figures.number(most)));
        EventFacts.add(
                facts,
                "shell.calendar.column.bodies",
                event.bodies().stream()
                        .map(body -> body.in(Words.locale()))
                        .collect(Collectors.joining(Words.text("shell.comma"))));
        if (!event.outline().description().isEmpty()) {
            Span description = new Span(event.outline().description());
            description.addClassName("iinkai-lines");
            facts.add(Words.text("shell.calendar.field.description"), description);
        }
        return new Div(facts, EventFacts.programme(event.sessions(), event.programme()));
    }
}
