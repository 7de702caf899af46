package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.activities.Activities;
import org.iinkai.api.activities.Activity;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.data.Id;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.members.Companies;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.bodies.BodyNames;

/**
 * The form of an event: of a new one, for a day ({@code ?day=}) or like another ({@code ?like=}), or of one that changes.
 */
public final class EventFormView extends Div implements BeforeEnterObserver {
    private final Calendar calendar;
    private final Bodies bodies;
    private final Activities activities;
    private final Companies companies;
    private final Access access;
    private final Audit audit;
    private final Drafts drafts;
    private final Clock clock;

    /** Made by the host. */
    public EventFormView(
            Calendar calendar,
            Bodies bodies,
            Activities activities,
            Companies companies,
            Access access,
            Audit audit,
            Drafts drafts,
            Clock clock) {
        this.calendar = calendar;
        this.bodies = bodies;
        this.activities = activities;
        this.companies = companies;
        this.access = access;
        this.audit = audit;
        this.drafts = drafts;
        this.clock = clock;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        QueryParameters said = event.getLocation().getQueryParameters();
        event.getRouteParameters()
                .get("id")
                .map(text -> calendar.entry(Id.of(text)))
                .ifPresentOrElse(
                        this::change,
                        () -> add(
                                said.getSingleParameter("like").map(text -> calendar.entry(Id.of(text))),
                                said.getSingleParameter("day").flatMap(EventFormView::day)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void add(Optional<CalendarEntry> like, Optional<LocalDate> day) {
        Id<Event> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.calendar.add-verb"));
        EventFields fields =
                fields(form, like.map(entry -> entry.sessions().size()).orElse(1));
        like.ifPresentOrElse(
                entry -> show(fields, entry, true), () -> fields.begin(day.orElse(CalendarWords.today(clock))));
        form.onSubmit(() -> {
            calendar.save(fields.request(id, 0, false));
            Notices.done("shell.calendar.added");
            open(id);
        });
        form.onCancel(() -> UI.getCurrent().navigate("calendar")).keepDraft(drafts, "event:new");
        add(new PageHeader(Words.text("shell.calendar.add")), form);
    }

    private void change(CalendarEntry entry) {
        RecordForm form = new RecordForm(Words.text("shell.calendar.change-verb"));
        EventFields fields = fields(form, entry.sessions().size());
        show(fields, entry, false);
        Checkbox announce = new Checkbox(
                Words.text("shell.calendar.announce"), entry.headcount().people() > 0);
        form.with(announce);
        OpenRecord<CalendarEntry> stored = new OpenRecord<>(entry);
        form.onSubmit(() -> {
            calendar.save(fields.request(entry.id(), stored.current().version(), announce.getValue()));
            Notices.done("shell.calendar.changed");
            open(entry.id());
        });
        String subject = "event:" + entry.id();
        form.onCancel(() -> open(entry.id()))
                .onConflict(() -> {
                    show(fields, stored.replace(calendar.entry(entry.id())), false);
                    return audit.latest(subject);
                })
                .keepDraft(drafts, subject);
        add(new PageHeader(Words.text("shell.calendar.change-title", CalendarWords.line(entry))), form);
    }

    private EventFields fields(RecordForm form, int sessions) {
        return new EventFields(
                form,
                new EventFields.Offer(
                        calendar.series(),
                        BodyNames.of(bodies),
                        this::work,
                        companies,
                        access.may(CoreRight.MEMBERS_READ)),
                sessions);
    }

    private List<Activity> work(FiscalYear year) {
        return access.may(CoreRight.ACTIVITIES_READ) ? activities.of(year) : List.of();
    }

    private void show(EventFields fields, CalendarEntry entry, boolean isCopy) {
        fields.show(
                entry,
                calendar.series(entry.series()),
                calendar.outline(entry.id()),
                calendar.programme(entry.id()),
                isCopy);
    }

    private static void open(Id<Event> id) {
        UI.getCurrent().navigate("calendar/events/" + id);
    }
}
