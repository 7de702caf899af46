package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.CalendarFilter;
import org.iinkai.api.time.Period;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/**
 * What happens in a month, a week, the coming three months or a fiscal year. The address says which, and whose: {@code ?view=year&day=2024-10-01
 * &body=pr&mine=yes}.
 */
public final class CalendarView extends Div implements BeforeEnterObserver {

    private final Calendar calendar;
    private final Bodies bodies;
    private final Access access;
    private final Clock clock;

    /** Made by the host. */
    public CalendarView(Calendar calendar, Bodies bodies, Access access, Clock clock) {
        this.calendar = calendar;
        this.bodies = bodies;
        this.access = access;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    /** What the address asks for. */
    private record Asked(CalendarSpan span, LocalDate day, String body, boolean isMine) {

        QueryParameters parameters() {
            Map<String, String> said = new HashMap<>(Map.of("view", span.code(), "day", day.toString()));
            if (!body.isEmpty()) {
                said.put("body", body);
            }
            if (isMine) {
                said.put("mine", "yes");
            }
            return QueryParameters.simple(said);
        }

        void go() {
            UI.getCurrent().navigate("calendar", parameters());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters said = event.getLocation().getQueryParameters();
        show(new Asked(
                CalendarSpan.of(said.getSingleParameter("view").orElse("")),
                said.getSingleParameter("day").flatMap(CalendarView::day).orElse(CalendarWords.today(clock)),
                said.getSingleParameter("body").orElse(""),
                said.getSingleParameter("mine").isPresent()));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void show(Asked asked) {
        removeAll();
        Period period = asked.span().period(asked.day());
        List<CalendarEntry> entries =
                calendar.entries(new CalendarFilter(period, asked.body(), "", "", asked.isMine(), Optional.empty()));
        add(header(asked), controls(asked), new H2(asked.span().title(asked.day())), content(asked, period, entries));
    }

    private Component content(Asked asked, Period period, List<CalendarEntry> entries) {
        if (asked.span() == CalendarSpan.MONTH) {
            return new MonthTable(
                    asked.day(), CalendarWords.today(clock), byDay(entries), (link, day) -> move(link, day, asked));
        }
        return entries.isEmpty()
                ? new EmptyState(Words.text("shell.calendar.nothing"))
                : new DayList(entries, period, bodies);
    }

    private void move(EventLink link, LocalDate to, Asked asked) {
        if (!link.day().equals(to) && CalendarWords.mayMove(access, link.entry())) {
            new MoveDay(calendar, () -> show(asked)).ask(link.entry(), link.day(), Optional.of(to));
        }
    }

    private Map<LocalDate, List<EventLink>> byDay(List<CalendarEntry> entries) {
        Map<LocalDate, List<EventLink>> days = new TreeMap<>();
        for (CalendarEntry entry : entries) {
            Set<LocalDate> seen = new HashSet<>();
            for (int i = 0; i < entry.sessions().size(); i++) {
                LocalDate on = entry.sessions().get(i).day();
                if (seen.add(on)) {
                    EventLink link = new EventLink(entry, i);
                    link.setMovable(CalendarWords.mayMove(access, entry));
                    days.computeIfAbsent(on, day -> new ArrayList<>()).add(link);
                }
            }
        }
        return days;
    }

    private PageHeader header(Asked asked) {
        PageHeader header = new PageHeader(Words.text("shell.calendar.title")).lead(Words.text("shell.calendar.lead"));
        header.actions(new Button(
                Words.text("shell.calendar.follow"),
                click -> Instantiator.get(UI.getCurrent())
                        .getOrCreate(CalendarFollowing.class)
                        .open()));
        if (access.maySomewhere(CoreRight.EVENTS_CHANGE)) {
            header.actions(new Button(
                    Words.text("shell.series.title"), click -> UI.getCurrent().navigate("calendar/series")));
            header.actions(new Button(
                    Words.text("shell.ics.open"), click -> UI.getCurrent().navigate("calendar/import")));
            Button add = new Button(Words.text("shell.calendar.add"));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add.addClickListener(click -> UI.getCurrent()
                    .navigate(
                            "calendar/events/new",
                            QueryParameters.simple(Map.of("day", asked.day().toString()))));
            header.actions(add);
        }
        return header;
    }

    private Div controls(Asked asked) {
        Select<CalendarSpan> span = new Select<>();
        span.setLabel(Words.text("shell.calendar.view"));
        span.setItems(CalendarSpan.values());
        span.setItemLabelGenerator(each -> Words.text("shell.calendar.view." + each.code()));
        span.setValue(asked.span());
        span.addValueChangeListener(
                change -> new Asked(change.getValue(), asked.day(), asked.body(), asked.isMine()).go());
        Map<String, String> names = BodyNames.of(bodies);
        Select<String> body = new Select<>();
        body.setLabel(Words.text("shell.calendar.column.bodies"));
        body.setEmptySelectionAllowed(true);
        body.setEmptySelectionCaption(Words.text("kit.list.any"));
        body.setItems(names.keySet());
        body.setItemLabelGenerator(code -> code == null ? Words.text("kit.list.any") : names.getOrDefault(code, code));
        body.setValue(names.containsKey(asked.body()) ? asked.body() : null);
        body.addValueChangeListener(change ->
                new Asked(asked.span(), asked.day(), body.getOptionalValue().orElse(""), asked.isMine()).go());
        Checkbox mine = new Checkbox(Words.text("shell.calendar.mine"), asked.isMine());
        mine.addValueChangeListener(
                change -> new Asked(asked.span(), asked.day(), asked.body(), change.getValue()).go());
        Div steps = new Div(
                step("shell.calendar.previous", asked, asked.span().next(asked.day(), -1)),
                step("shell.calendar.today", asked, CalendarWords.today(clock)),
                step("shell.calendar.next", asked, asked.span().next(asked.day(), 1)));
        steps.addClassName("iinkai-calendar-steps");
        Div line = new Div(span, body, mine, steps);
        line.addClassNames("iinkai-filters", "iinkai-calendar-choice");
        return line;
    }

    private static Button step(String key, Asked asked, LocalDate day) {
        return new Button(Words.text(key), click -> new Asked(asked.span(), day, asked.body(), asked.isMine()).go());
    }
}
