package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.calendar.Attendance;
import org.iinkai.api.calendar.Fee;
import org.iinkai.api.calendar.OpenEvent;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.calendar.SignUp.Guest;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.CompanySignUp;
import org.iinkai.api.portal.PortalPlaces.Attendee;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.calendar.CalendarWords;
import org.iinkai.ui.shell.calendar.OpenEventWords;

/** Who of a company shall take part in an event, and how. */
final class ApplicationFields {

    private static final String SEPARATORS = "[／/]";

    private final Id<SignUp> id = Id.next();
    private final OpenEvent event;
    private final List<Attendee> known;
    private final CheckboxGroup<Attendee> people = new CheckboxGroup<>(Words.text("shell.portal.events.people"));
    private final TextArea others = new TextArea(Words.text("shell.portal.events.others"));
    private final RadioButtonGroup<Attendance> attendance =
            new RadioButtonGroup<>(Words.text("shell.portal.events.attendance"));
    private final RadioButtonGroup<Fee> fee = new RadioButtonGroup<>(Words.text("shell.calendar.field.fees"));
    private final TextField email = new TextField(Words.text("shell.portal.events.email"));
    private final TextArea note = new TextArea(Words.text("shell.portal.events.note"));

    ApplicationFields(RecordForm form, OpenEvent event, List<Attendee> all, String address) {
        this.event = event;
        known = all.stream().filter(one -> one.place().isEmpty()).toList();
        if (event.state() == OpenEvent.State.FULL) {
            form.with(new Paragraph(Words.text("shell.portal.events.full-lead")));
        }
        if (!known.isEmpty()) {
            people.setItems(known);
            people.setItemLabelGenerator(Attendee::name);
            form.optional("people", people);
        }
        others.setHelperText(Words.text("shell.portal.events.others-help"));
        others.setWidthFull();
        form.optional("others", others);
        if (event.forms().size() > 1) {
            attendance.setItems(event.forms().stream().sorted().toList());
            attendance.setItemLabelGenerator(CalendarWords::attendance);
            form.required("attendance", attendance);
        }
        List<Fee> fees = event.outline().fees();
        if (fees.size() > 1) {
            fee.setItems(fees);
            fee.setItemLabelGenerator(OpenEventWords::fee);
            form.required("fee", fee);
        }
        email.setValue(address);
        email.setWidthFull();
        form.required("email", email);
        note.setWidthFull();
        form.optional("note", note);
    }

    CompanySignUp request(Id<Company> company) {
        List<Guest> guests = new ArrayList<>();
        known.stream()
                .filter(people.getValue()::contains)
                .forEach(one -> guests.add(guest(Optional.of(one), one.name(), "", "")));
        others.getValue().lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] words = line.split(SEPARATORS, -1);
            guests.add(guest(
                    Optional.empty(), words[0], words.length > 1 ? words[1] : "", words.length > 2 ? words[2] : ""));
        });
        if (guests.isEmpty()) {
            throw new Refused("shell.portal.events.nobody").at(known.isEmpty() ? "others" : "people");
        }
        return new CompanySignUp(id, company, event.id(), email.getValue(), guests, note.getValue());
    }

    private Guest guest(Optional<Attendee> one, String name, String kana, String department) {
        return new Guest(one.map(Attendee::person), name, kana, department, "", form(), feeName());
    }

    private Attendance form() {
        return attendance
                .getOptionalValue()
                .orElseGet(() -> event.forms().stream().sorted().findFirst().orElse(Attendance.VENUE));
    }

    private String feeName() {
        List<Fee> fees = event.outline().fees();
        return fees.size() > 1
                ? fee.getOptionalValue().map(Fee::name).orElse("")
                : fees.stream().findFirst().map(Fee::name).orElse("");
    }
}
