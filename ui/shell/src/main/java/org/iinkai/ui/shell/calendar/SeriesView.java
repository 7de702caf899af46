package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.NumberGap;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.StatusBadge.Tone;
import org.iinkai.ui.kit.Words;

/** The series that events are counted in, and numbers that are missing this fiscal year or were in the one before. */
public final class SeriesView extends Div implements BeforeEnterObserver {
    private final Calendar calendar;
    private final Bodies bodies;
    private final Clock clock;
    private final boolean mayChange;

    /** Made by the host. */
    public SeriesView(Calendar calendar, Bodies bodies, Access access, Clock clock) {
        this.calendar = calendar;
        this.bodies = bodies;
        this.clock = clock;
        mayChange = access.may(CoreRight.EVENTS_CHANGE);
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        PageHeader header = new PageHeader(Words.text("shell.series.title")).lead(Words.text("shell.series.lead"));
        if (mayChange) {
            header.actions(addButton());
        }
        add(new BackLink("calendar", Words.text("shell.calendar.back")), header);
        List<EventSeries> all = calendar.series();
        add(all.isEmpty() ? new EmptyState(Words.text("shell.series.none")) : table(all));
        FiscalYear year = FiscalYear.of(CalendarWords.today(clock));
        gaps(new FiscalYear(year.year() - 1));
        gaps(year);
    }

    private Button addButton() {
        Button add = new Button(Words.text("shell.series.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> new SeriesForm(calendar, bodies, this::show).add());
        return add;
    }

    private Component table(List<EventSeries> all) {
        SmallTable table = new SmallTable(
                Words.text("shell.series.title"),
                Words.text("shell.series.name"),
                Words.text("shell.series.kind"),
                Words.text("shell.series.numbering"),
                Words.text("shell.calendar.column.bodies"),
                Words.text("shell.calendar.column.status"),
                Words.text("shell.settings.actions"));
        all.forEach(series -> table.row(
                SmallTable.text(series.name().in(Words.locale())),
                SmallTable.text(CalendarWords.kind(series.kind())),
                SmallTable.text(CalendarWords.numbering(series.numbering())),
                SmallTable.text(CalendarWords.bodies(series.bodies(), bodies)),
                series.isClosed()
                        ? new StatusBadge(Tone.NEUTRAL, Words.text("shell.series.closed"))
                        : new StatusBadge(Tone.GOOD, Words.text("shell.series.open")),
                actions(series)));
        return table;
    }

    private Component actions(EventSeries series) {
        Div actions = new Div();
        actions.addClassName("iinkai-row-actions");
        if (series.kind() == EventSeries.Kind.COMMUNITY || series.kind() == EventSeries.Kind.COHORT) {
            Anchor roster =
                    new Anchor("calendar/series/" + series.code() + "/members", Words.text("shell.roster.open"));
            roster.setAriaLabel(Words.text(
                    "shell.calendar.of-person",
                    Words.text("shell.roster.open"),
                    series.name().in(Words.locale())));
            actions.add(roster);
        }
        if (mayChange) {
            actions.add(edit(series));
        }
        return actions;
    }

    private Component edit(EventSeries series) {
        if (!series.owner().isEmpty()) {
            return new Span(Words.text("shell.series.of-bundle"));
        }
        Button edit = new Button(Words.text("shell.calendar.edit"));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        edit.setAriaLabel(Words.text(
                "shell.calendar.of-person",
                Words.text("shell.calendar.edit"),
                series.name().in(Words.locale())));
        edit.addClickListener(click -> new SeriesForm(calendar, bodies, this::show).change(series));
        return edit;
    }

    private void gaps(FiscalYear year) {
        List<NumberGap> gaps = calendar.gaps(year);
        if (gaps.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        gaps.forEach(gap -> list.add(new ListItem(said(gap))));
        add(new H2(Words.text("shell.series.gaps", Dates.year(year))), list);
    }

    private String said(NumberGap gap) {
        return Words.text("shell.series.gap", gap.name().in(Words.locale()), Integer.toString(gap.number()));
    }
}
