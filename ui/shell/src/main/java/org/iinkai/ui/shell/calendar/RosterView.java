package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.RosterRow;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Who belongs to a series, since when and until when: added, left, downloaded. */
public final class RosterView extends ListPage<RosterRow> {

    private static final String LEFT = "left";
    private static final int SUGGESTED = 50;

    private final Rosters rosters;
    private final Calendar calendar;
    private final People people;
    private final Access access;
    private final Clock clock;
    private final Button add = new Button(Words.text("shell.roster.add"), click -> askToJoin());
    private final Button attended = new Button(
            Words.text("shell.roster.attendance"),
            click -> UI.getCurrent().navigate("calendar/series/" + this.series + "/attendance"));
    // read by the thread that writes the file
    private volatile String series = "";

    /** Made by the host. */
    public RosterView(Rosters rosters, Calendar calendar, People people, Access access, Clock clock) {
        super("shell.roster");
        this.rosters = rosters;
        this.calendar = calendar;
        this.people = people;
        this.access = access;
        this.clock = clock;
        link("name", RosterRow::name, row -> "people/" + row.person());
        column("kana", RosterRow::kana).notOnCard();
        column("company", RosterRow::company);
        date("joined", row -> Optional.of(row.joinedOn()));
        date("left", RosterRow::leftOn);
        filters()
                .choice(LEFT, Words.text("shell.roster.shown"), Map.of("yes", Words.text("shell.roster.with-left")))
                .withoutText();
        rowActions(this::actions);
        personal();
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setVisible(false);
        actions(attended, add);
        fileNamed(query -> series);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        series = event.getRouteParameters().get("code").orElse("");
        EventSeries of = calendar.series(series);
        titled(Words.text("shell.roster.title-of", of.name().in(Words.locale())));
        add.setVisible(mayChange(of));
        super.beforeEnter(event);
    }

    private boolean mayChange(EventSeries of) {
        return access.may(CoreRight.MEMBERS_READ)
                && (access.may(CoreRight.EVENTS_CHANGE)
                        || of.bodies().stream().anyMatch(body -> access.may(CoreRight.EVENTS_CHANGE, body)));
    }

    private Component actions(RosterRow row) {
        if (!add.isVisible()) {
            return new Span();
        }
        Div actions = new Div();
        actions.addClassName("iinkai-row-actions");
        if (row.leftOn().isEmpty()) {
            actions.add(button("shell.roster.leave", row, () -> askToLeave(row)));
        }
        actions.add(button("shell.roster.remove", row, () -> remove(row)));
        return actions;
    }

    private static Button button(String key, RosterRow row, Runnable act) {
        Button button = new Button(Words.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(Words.text("shell.calendar.of-person", Words.text(key), row.name()));
        return button;
    }

    private void askToJoin() {
        Id<RosterRow> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.calendar.add-verb"));
        ComboBox<PersonRow> person = new ComboBox<>(Words.text("shell.calendar.person.name"));
        person.setItems(query ->
                people
                        .suggest(
                                query.getFilter().orElse(""), Math.min(query.getOffset() + query.getLimit(), SUGGESTED))
                        .stream()
                        .skip(query.getOffset()));
        person.setItemLabelGenerator(PersonRow::name);
        person.setWidthFull();
        form.required("person", person);
        DayField day = form.required("day", new DayField(Words.text("shell.roster.column.joined")));
        day.setValue(CalendarWords.today(clock));
        form.onSubmit(() -> {
            rosters.join(id, series, person.getValue().id(), day.getValue());
            Notices.done("shell.roster.joined", person.getValue().name());
            reload();
        });
        form.openIn(Words.text("shell.roster.add-title"));
    }

    private void askToLeave(RosterRow row) {
        RecordForm form = new RecordForm(Words.text("shell.roster.leave-verb"));
        DayField day = form.required("day", new DayField(Words.text("shell.roster.column.left")));
        day.setValue(CalendarWords.today(clock));
        form.onSubmit(() -> {
            rosters.leave(row.id(), day.getValue());
            Notices.done("shell.roster.left", row.name());
            reload();
        });
        form.openIn(Words.text("shell.roster.leave-title", row.name()));
    }

    private void remove(RosterRow row) {
        Confirm.danger(
                Words.text("shell.roster.remove"),
                Words.text("shell.roster.remove-question", row.name()),
                Words.text("shell.roster.remove"),
                () -> {
                    rosters.remove(row.id());
                    Notices.done("shell.roster.removed", row.name());
                    reload();
                });
    }

    @Override
    protected Page<RosterRow> find(ListQuery query, PageRequest request) {
        List<RosterRow> all = rosters.members(series, !query.filter(LEFT).isEmpty());
        List<String> ids = all.stream().map(row -> row.id().toString()).toList();
        int from = request.isFirst() ? 0 : ids.indexOf(request.after().getFirst()) + 1;
        List<RosterRow> found = all.subList(from, Math.min(all.size(), from + request.size() + 1));
        return Page.of(found, request, row -> List.of(row.id().toString()), new Total(all.size(), true));
    }
}
