package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.privacy.PrivacyRequest;
import org.iinkai.api.privacy.PrivacyRequests;
import org.iinkai.api.privacy.RequestKind;
import org.iinkai.api.privacy.RequestState;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.Fields;
import org.iinkai.ui.shell.people.Choices;

/** The fields of a request in a form. Who may not read the register types the name only. */
final class RequestFields {

    private static final int LONGEST = 200;

    private final DayField received;
    private final Optional<ComboBox<PersonRow>> person;
    private final Optional<People> people;
    private final TextField name;
    private final Select<RequestKind> kind = new Select<>();
    private final TextArea content;
    private final DayField due;
    private Optional<Id<Person>> stored = Optional.empty();

    /**
     * Adds the fields to a form.
     *
     * @param people the register; empty for who may not read it
     */
    RequestFields(RecordForm form, PrivacyRequests requests, Optional<People> people) {
        this.people = people;
        received = form.required("receivedOn", new DayField(Words.text("shell.privacy.field.received")));
        person = people.map(
                known -> form.optional("person", Choices.person(known, Words.text("shell.privacy.field.person"))));
        name = form.required("name", Fields.text("shell.privacy.field.name", LONGEST));
        name.setWidthFull();
        kind.setLabel(Words.text("shell.privacy.field.kind"));
        kind.setItems(RequestKind.values());
        kind.setItemLabelGenerator(PrivacyWords::kind);
        form.required("kind", kind);
        content = form.optional("content", PrivacyWords.area(Words.text("shell.privacy.field.content")));
        due = form.required("due", new DayField(Words.text("shell.privacy.field.due")));
        received.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                due.setValue(requests.dueFor(change.getValue()));
            }
        });
        person.ifPresent(field -> field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                name.setValue(change.getValue().name());
            }
        }));
    }

    void begin(LocalDate today) {
        received.setValue(today);
        kind.setValue(RequestKind.DISCLOSURE);
    }

    void show(PrivacyRequest request) {
        stored = request.person();
        received.setValue(request.receivedOn());
        person.ifPresent(field -> request.person().map(this::row).ifPresentOrElse(field::setValue, field::clear));
        name.setValue(request.name());
        kind.setValue(request.kind());
        content.setValue(request.content());
        due.setValue(request.due());
    }

    private PersonRow row(Id<Person> id) {
        Person known = people.orElseThrow().person(id);
        return new PersonRow(known.id(), known.name(), known.kana(), Optional.empty(), "", "", "");
    }

    PrivacyRequest request(Id<PrivacyRequest> id, int version) {
        return new PrivacyRequest(
                id,
                received.getValue(),
                person.map(field -> field.getOptionalValue().map(PersonRow::id)).orElse(stored),
                name.getValue(),
                kind.getValue(),
                content.getValue(),
                due.getValue(),
                RequestState.RECEIVED,
                "",
                "",
                "",
                version);
    }
}
