package org.iinkai.core.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.activities.Fact;
import org.iinkai.api.activities.Fact.Origin.Live;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventSeries.Kind;
import org.iinkai.api.calendar.EventSeries.PeopleWord;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.data.Id;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.api.time.Period;
import org.iinkai.core.calendar.CalendarMapper.SessionLine;
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
        String[] ids = events.stream().map(event -> event.id().toString()).toArray(String[]::new);
        Map<Id<?>, List<SessionLine>> sessions =
                calendar.sessions(ids).stream().collect(groupingBy(SessionLine::eventId));
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        Map<String, Long> counts = events.stream().collect(groupingBy(EventRow::activity, Collectors.counting()));
        for (EventRow event : events) {
            List<Fact> ofActivity = facts.computeIfAbsent(event.activity(), code -> new ArrayList<>());
            if (counts.getOrDefault(event.activity(), 0L) > 1) {
                ofActivity.add(new Fact("名称", new FactValue.Text(event.title()), live(event)));
            }
            ofActivity.addAll(facts(event, sessions.getOrDefault(event.id(), List.of())));
        }
        return facts;
    }

    private static List<Fact> facts(EventRow event, List<SessionLine> sessions) {
        Live live = live(event);
        List<Fact> facts = new ArrayList<>();
        CalendarDate when = event.period() == null ? date(sessions) : event.period();
        boolean isPeriod = !when.first().equals(when.last());
        facts.add(new Fact(isPeriod ? "開催期間" : "開催日", new FactValue.Dated(when, ""), live));
        if (event.status() == Event.Status.CANCELLED) {
            facts.add(new Fact("備考", new FactValue.Text("中止(" + event.reason() + ")"), live));
            return facts;
        }
        facts.add(new Fact("開催形式", new FactValue.Text(form(sessions)), live));
        String places = places(sessions);
        if (!places.isEmpty()) {
            facts.add(new Fact("会場", new FactValue.Text(places), live));
        }
        if (event.people() > 0 && event.kind() != Kind.MEETING) {
            facts.add(new Fact(word(event.word()), new FactValue.People(event.people(), event.companies()), live));
        }
        return facts;
    }

    private static Live live(EventRow event) {
        return new Live("core", "calendar/events/" + event.id());
    }

    private static CalendarDate date(List<SessionLine> sessions) {
        List<LocalDate> days =
                sessions.stream().map(SessionLine::day).distinct().sorted().toList();
        return days.size() == 1
                ? CalendarDate.of(days.getFirst())
                : new CalendarDate.Days(new Period(days.getFirst(), days.getLast()));
    }

    private static String form(List<SessionLine> sessions) {
        Set<Form> forms = sessions.stream().map(SessionLine::form).collect(Collectors.toSet());
        if (forms.equals(Set.of(Form.ONLINE))) {
            return "オンライン";
        }
        return forms.equals(Set.of(Form.VENUE)) ? "会場" : "ハイブリッド(会場・オンライン)";
    }

    private static String places(List<SessionLine> sessions) {
        return sessions.stream()
                .filter(session -> session.form() != Form.ONLINE)
                .map(SessionLine::place)
                .filter(place -> !place.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining("、"));
    }

    private static String word(PeopleWord word) {
        return switch (word) {
            case PARTICIPANTS -> "参加者";
            case STUDENTS -> "受講者";
            case ATTENDEES -> "出席者";
            case MEMBERS -> "メンバー";
        };
    }
}
