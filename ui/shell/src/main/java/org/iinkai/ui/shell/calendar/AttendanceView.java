package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.RosterRow;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Figures;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** Who of a series came to which of its events; a line for each person, the latest events at the right. */
public final class AttendanceView extends Div implements BeforeEnterObserver {

    private static final int MOST_EVENTS = 24;

    private final Rosters rosters;
    private final Calendar calendar;

    /** Made by the host. */
    public AttendanceView(Rosters rosters, Calendar calendar) {
        this.rosters = rosters;
        this.calendar = calendar;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        EventSeries series =
                calendar.series(event.getRouteParameters().get("code").orElse(""));
        List<RosterRow> members = rosters.members(series.code(), true);
        Rosters.Attended attended = rosters.attended(series.code());
        int from = Math.max(0, attended.events().size() - MOST_EVENTS);
        List<CalendarEntry> events =
                attended.events().subList(from, attended.events().size());
        add(
                new BackLink("calendar/series/" + series.code() + "/members", Words.text("shell.roster.back")),
                new PageHeader(Words.text(
                                "shell.roster.attendance-of", series.name().in(Words.locale())))
                        .lead(Words.text("shell.roster.attendance-lead")));
        if (members.isEmpty() || events.isEmpty()) {
            add(new EmptyState(Words.text("shell.roster.attendance-none")));
            return;
        }
        long companies = members.stream()
                .map(RosterRow::company)
                .filter(company -> !company.isEmpty())
                .distinct()
                .count();
        add(
                new Paragraph(Figures.people(
                        members.stream().map(RosterRow::person).distinct().count(), companies)),
                table(members, events, attended));
    }

    private static SmallTable table(List<RosterRow> members, List<CalendarEntry> events, Rosters.Attended attended) {
        List<String> heads = new ArrayList<>();
        heads.add(Words.text("shell.calendar.person.name"));
        events.forEach(
                entry -> heads.add(CalendarWords.day(entry.sessions().getFirst().day())));
        heads.add(Words.text("shell.roster.times"));
        SmallTable table = new SmallTable(Words.text("shell.roster.attendance"), heads.toArray(String[]::new));
        table.addClassName("iinkai-attendance");
        for (RosterRow member : members) {
            List<Component> cells = new ArrayList<>();
            cells.add(new Div(new Anchor("people/" + member.person(), member.name()), quiet(member.company())));
            var came = attended.came().getOrDefault(member.person(), Set.of());
            events.forEach(entry -> cells.add(mark(member, entry, came.contains(entry.id()))));
            cells.add(SmallTable.text(Figures.number(
                    events.stream().filter(entry -> came.contains(entry.id())).count())));
            table.row(cells.toArray(Component[]::new));
        }
        List<Component> sums = new ArrayList<>();
        sums.add(SmallTable.text(Words.text("shell.roster.came")));
        events.forEach(entry -> sums.add(SmallTable.text(Figures.number(members.stream()
                .map(RosterRow::person)
                .distinct()
                .filter(person -> attended.came().getOrDefault(person, Set.of()).contains(entry.id()))
                .count()))));
        sums.add(new Span());
        return table.row(sums.toArray(Component[]::new));
    }

    private static Component quiet(String text) {
        Div quiet = new Div(text);
        quiet.addClassName("iinkai-quiet");
        return quiet;
    }

    private static Component mark(RosterRow member, CalendarEntry entry, boolean came) {
        boolean belonged = member.isOn(entry.sessions().getFirst().day());
        return came
                ? said("○", "shell.calendar.person.attended")
                : belonged ? said("－", "shell.roster.not-there") : new Span();
    }

    /** A sign with the word that it stands for. */
    static Component said(String sign, String key) {
        Span mark = new Span(sign);
        mark.getElement().setAttribute("role", "img");
        mark.getElement().setAttribute("aria-label", Words.text(key));
        return mark;
    }
}
