package org.iinkai.ui.shell.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.calendar.EventSession;
import org.iinkai.api.calendar.EventSession.Form;
import org.iinkai.api.calendar.ProgrammePart;
import org.iinkai.api.calendar.Talk;
import org.iinkai.api.error.Refused;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** One session of an event in its form: day, time, place and programme. */
final class SessionFields {
    private final String suffix;
    private final H3 title;
    private final DayField day = new DayField(Words.text("shell.calendar.column.day"));
    private final TimePicker starts = time("shell.calendar.field.starts");
    private final TimePicker ends = time("shell.calendar.field.ends");
    private final RadioButtonGroup<Form> way = new RadioButtonGroup<>(Words.text("shell.calendar.column.form"));
    private final TextField place = new TextField(Words.text("shell.calendar.column.place"));
    private final TextField link = new TextField(Words.text("shell.calendar.field.link"));
    private final TextField part = new TextField(Words.text("shell.calendar.field.part"));
    private final Checkbox venueOnly = new Checkbox(Words.text("shell.calendar.field.venue-only"));
    private final TextArea talks = new TextArea(Words.text("shell.calendar.programme"));

    private List<Talk> before = List.of();

    /** @param position from 1; the first one's fields are those that a refusal names */
    SessionFields(RecordForm form, int position) {
        suffix = position == 1 ? "" : Integer.toString(position);
        title = new H3(Words.text("shell.calendar.session-title", position));
        form.with(title);
        form.optional("day" + suffix, day);
        form.optional("starts" + suffix, starts);
        form.optional("ends" + suffix, ends);
        way.setItems(Form.values());
        way.setItemLabelGenerator(CalendarWords::form);
        way.setValue(Form.VENUE);
        form.optional("form" + suffix, way);
        place.setHelperText(Words.text("shell.calendar.field.place-help"));
        form.optional("place" + suffix, wide(place));
        link.setHelperText(Words.text("shell.calendar.field.link-help"));
        form.optional("link" + suffix, wide(link));
        form.optional("programme" + suffix, wide(part));
        form.optional("venue-only" + suffix, venueOnly);
        talks.setHelperText(Words.text("shell.calendar.field.talks-help"));
        talks.setWidthFull();
        form.optional("talks" + suffix, talks);
    }

    void show(EventSession session, ProgrammePart stored) {
        day.setValue(session.day());
        session.starts().ifPresent(starts::setValue);
        session.ends().ifPresent(ends::setValue);
        way.setValue(session.form());
        place.setValue(session.place());
        link.setValue(stored.link().map(URI::toString).orElse(""));
        part.setValue(stored.title());
        venueOnly.setValue(stored.isVenueOnly());
        before = stored.talks();
        talks.setValue(TalkText.of(before));
    }

    void begin(LocalDate first) {
        day.setValue(first);
    }

    /** Says which day it is as soon as there is one. */
    void onDay(Consumer<LocalDate> listener) {
        day.addValueChangeListener(change -> day.getOptionalValue().ifPresent(listener));
    }

    void setVisible(boolean isShown) {
        List.<Component>of(title, day, starts, ends, way, place, link, part, venueOnly, talks)
                .forEach(component -> component.setVisible(isShown));
    }

    /** @throws Refused when it has no day */
    EventSession session() {
        if (day.isEmpty()) {
            throw new Refused("shell.calendar.day-missing").at("day" + suffix);
        }
        try {
            return new EventSession(
                    day.getValue(),
                    starts.getOptionalValue(),
                    ends.getOptionalValue(),
                    way.getValue(),
                    place.getValue().strip());
        } catch (Refused refused) {
            throw here(refused);
        }
    }

    ProgrammePart part() {
        try {
            return new ProgrammePart(
                    part.getValue(), venueOnly.getValue(), address(), TalkText.talks(talks.getValue(), before));
        } catch (Refused refused) {
            throw here(refused);
        }
    }

    private Optional<URI> address() {
        String typed = link.getValue().strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(typed));
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.part-link").at("link");
        }
    }

    /** The refusal, at the field of this session. */
    private Refused here(Refused refused) {
        return new Refused(refused.key(), refused.arguments()).at(refused.field() + suffix);
    }

    private static TextField wide(TextField field) {
        field.setWidthFull();
        return field;
    }

    private static TimePicker time(String key) {
        TimePicker picker = new TimePicker(Words.text(key));
        picker.setStep(Duration.ofMinutes(30));
        picker.setLocale(Words.locale());
        picker.setWidth("9rem");
        return picker;
    }
}
