package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.calendar.CalendarEntry;
import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.EventOutline;
import org.iinkai.api.calendar.EventOutline.Audience;
import org.iinkai.api.calendar.EventSeries;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.SaveEvent;
import org.iinkai.api.calendar.Seats;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Companies;
import org.iinkai.api.time.FiscalYear;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** The fields of an event. */
final class EventFields {

    private static final int SESSIONS = 100;

    private final ComboBox<EventSeries> series = new ComboBox<>(Words.text("shell.calendar.field.series"));
    private final IntegerField number = count("shell.calendar.field.number");
    private final TextField title = new TextField(Words.text("shell.calendar.field.title"));
    private final CheckboxGroup<String> bodies = new CheckboxGroup<>(Words.text("shell.calendar.column.bodies"));
    private final RadioButtonGroup<Audience> audience =
            new RadioButtonGroup<>(Words.text("shell.calendar.field.audience"));
    private final TextField eligibility = new TextField(Words.text("shell.calendar.field.eligibility"));
    private final TextArea description = new TextArea(Words.text("shell.calendar.field.description"));
    private final IntegerField venue = count("shell.calendar.field.venue-seats");
    private final IntegerField online = count("shell.calendar.field.online-seats");
    private final IntegerField company = count("shell.calendar.field.company-seats");
    private final IntegerField least = count("shell.calendar.field.least");
    private final DayField decision = new DayField(Words.text("shell.calendar.field.decision"));
    private final TextArea fees = new TextArea(Words.text("shell.calendar.field.fees"));
    private final TextField when = new TextField(Words.text("shell.calendar.field.when"));
    private final HostField host;
    private final ActivityField activity;
    private final IntegerField days = count("shell.calendar.field.sessions");
    private final RecordForm form;
    private final List<SessionFields> sessions = new ArrayList<>();
    private boolean isCopied;

    /**
     * What there is to choose from.
     *
     * @param bodies names by code
     * @param work the items of a year's work; none to somebody who may not see them
     * @param seesCompanies whether a company may be chosen
     */
    record Offer(
            List<EventSeries> series,
            Map<String, String> bodies,
            Function<FiscalYear, List<Activity>> work,
            Companies companies,
            boolean seesCompanies) {}

    /** @param known how many sessions the event has */
    EventFields(RecordForm form, Offer offer, int known) {
        this.form = form;
        Map<String, String> names = offer.bodies();
        series.setItems(offer.series().stream()
                .filter(each -> !each.isClosed() && each.owner().isEmpty())
                .toList());
        series.setItemLabelGenerator(each -> each.name().in(Words.locale()));
        series.setWidthFull();
        form.required("series", series);
        number.setHelperText(Words.text("shell.calendar.field.number-help"));
        form.optional("number", number);
        title.setWidthFull();
        form.required("title", title);
        bodies.setItems(names.keySet());
        bodies.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        form.optional("bodies", bodies);
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(CalendarWords::audience);
        audience.setValue(Audience.MEMBERS);
        form.required("audience", audience);
        eligibility.setWidthFull();
        form.optional("eligibility", eligibility);
        description.setWidthFull();
        form.optional("description", description);
        host = new HostField(form, offer.companies(), offer.seesCompanies());
        form.with(new H2(Words.text("shell.calendar.field.seats")));
        form.optional("capacity", venue);
        form.optional("online", online);
        form.optional("company", company);
        form.optional("least", least);
        form.optional("decision", decision);
        fees.setHelperText(Words.text("shell.calendar.field.fees-help"));
        fees.setWidthFull();
        form.optional("fees", fees);
        form.with(new H2(Words.text("shell.calendar.sessions")));
        days.setValue(1);
        days.setMin(1);
        days.setMax(SESSIONS);
        days.setStepButtonsVisible(true);
        form.required("sessions", days);
        when.setHelperText(Words.text("shell.calendar.field.when-help"));
        when.setWidthFull();
        form.optional("when", when);
        activity = new ActivityField(offer.work());
        form.optional("activity", activity);
        grow(Math.max(1, known));
        days.addValueChangeListener(change -> showSessions());
        series.addValueChangeListener(change -> suggest(change.getValue()));
        sessions.getFirst().onDay(activity::offer);
        showSessions();
    }

    private void suggest(EventSeries chosen) {
        if (chosen != null && bodies.isEmpty()) {
            bodies.setValue(new LinkedHashSet<>(chosen.bodies()));
        }
        if (chosen != null && title.isEmpty()) {
            title.setValue(chosen.name().ja());
        }
    }

    private int wanted() {
        return days.getOptionalValue()
                .map(count -> Math.clamp(count, 1, SESSIONS))
                .orElse(1);
    }

    /** Makes fields for as many sessions; those that are there stay, so that nothing typed is lost. */
    private void grow(int wanted) {
        while (sessions.size() < wanted) {
            sessions.add(new SessionFields(form, sessions.size() + 1));
        }
    }

    private void showSessions() {
        grow(wanted());
        for (int i = 0; i < sessions.size(); i++) {
            sessions.get(i).setVisible(i < wanted());
        }
    }

    void begin(LocalDate day) {
        sessions.getFirst().begin(day);
    }

    /** Shows an event; its series and number stay as they are unless it is a copy. */
    void show(CalendarEntry entry, EventSeries of, EventOutline outline, List<ProgrammePart> parts, boolean isCopy) {
        isCopied = isCopy;
        series.setItems(of);
        series.setValue(of);
        series.setReadOnly(!isCopy);
        if (!isCopy) {
            entry.number().ifPresent(number::setValue);
        }
        title.setValue(entry.title());
        bodies.setValue(new LinkedHashSet<>(entry.bodies()));
        audience.setValue(outline.audience());
        eligibility.setValue(outline.eligibility());
        description.setValue(outline.description());
        host.show(outline.host());
        put(venue, outline.seats().venue());
        put(online, outline.seats().online());
        put(company, outline.seats().perCompany());
        put(least, outline.seats().least());
        outline.seats().decisionOn().ifPresentOrElse(decision::setValue, decision::clear);
        fees.setValue(FeeText.of(outline.fees()));
        when.setValue(isCopy ? "" : outline.when().map(WhenText::of).orElse(""));
        activity.show(isCopy ? Optional.empty() : outline.activity());
        days.setValue(entry.sessions().size());
        for (int i = 0; i < entry.sessions().size(); i++) {
            sessions.get(i).show(entry.sessions().get(i), parts.get(i));
        }
    }

    SaveEvent request(Id<Event> id, int version, boolean isAnnounced) {
        List<SessionFields> shown = sessions.subList(0, wanted());
        EventOutline outline = new EventOutline(
                WhenText.read(when.getValue()),
                description.getValue(),
                audience.getValue(),
                eligibility.getValue(),
                new ArrayList<>(bodies.getValue()),
                host.value(),
                activity.value(),
                new Seats(got(venue), got(online), got(company), got(least), decision.getOptionalValue()),
                FeeText.fees(fees.getValue()));
        return new SaveEvent(
                id,
                series.getValue().code(),
                got(number),
                title.getValue(),
                shown.stream().map(SessionFields::session).toList(),
                shown.stream().map(SessionFields::part).toList(),
                outline,
                isAnnounced,
                version);
    }

    private static void put(IntegerField field, OptionalInt value) {
        if (value.isPresent()) {
            field.setValue(value.getAsInt());
        } else {
            field.clear();
        }
    }

    private static OptionalInt got(IntegerField field) {
        return field.getOptionalValue().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static IntegerField count(String key) {
        IntegerField field = new IntegerField(Words.text(key));
        field.setMin(1);
        field.setWidth("16rem");
        return field;
    }
}
