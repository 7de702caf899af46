package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.core.calendar.FactMapper.EventRow;

/**
 * What events add to the annual report under the activity they belong to. Labels are the document's words, which is
 * Japanese in every language of the screens.
 */
final class EventFacts implements FactSource {

    private final FactMapper mapper;
    private final CalendarMapper calendar;

    EventFacts(FactMapper mapper, CalendarMapper calendar) {
        this.mapper = mapper;
        this.calendar = calendar;
    }

    @Override
    public Map<String, List<Fact>> facts(FiscalYear year) {
        List<EventRow> events = mapper.events(year);
        if (events.isEmpty()) {
            return Map.of();
        }
        YearEvents all = YearEvents.read(mapper, calendar, year, events);
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        events.stream()
                .collect(groupingBy(EventRow::activity, LinkedHashMap::new, toList()))
                .forEach((activity, rows) -> facts.put(activity, facts(all, rows)));
        return facts;
    }

    /** An activity of several things names each of them. */
    private static List<Fact> facts(YearEvents all, List<EventRow> events) {
        List<List<EventRow>> things = things(all, events);
        List<Fact> facts = new ArrayList<>();
        for (List<EventRow> thing : things) {
            EventLines lines = new EventLines(all, thing);
            if (things.size() > 1) {
                EventRow last = thing.getLast();
                facts.add(new Fact("名称", new FactValue.Text(last.title()), EventLines.live(last)));
            }
            facts.addAll(lines.facts());
        }
        return facts;
    }

    private static List<List<EventRow>> things(YearEvents all, List<EventRow> events) {
        Map<String, List<EventRow>> things = new LinkedHashMap<>();
        for (EventRow event : events) {
            String thing = all.isTogether(event) ? event.series() : event.id().toString();
            things.computeIfAbsent(thing, key -> new ArrayList<>()).add(event);
        }
        return List.copyOf(things.values());
    }
}
