package org.iinkai.training.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Stream;

import org.iinkai.api.calendar.Enrol;
import org.iinkai.api.calendar.Participation;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.training.Enrolments;
import org.iinkai.training.Run;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Asks who is to take part in a run; the person takes part for the company they belong to today. */
final class EnrolForm {

    private EnrolForm() {}

    static void open(Run run, Enrolments enrolments, People people, Runnable onChange) {
        // made when the form opens: pressing twice enrols once
        Id<Participation> id = Id.next();
        RecordForm form = new RecordForm(Words.text("training.enrol.do"));
        ComboBox<PersonRow> person =
                form.required("person", new ComboBox<PersonRow>(Words.text("training.field.person")));
        person.setItems(query -> people(people, query));
        person.setItemLabelGenerator(EnrolForm::label);
        person.setWidthFull();
        form.onSubmit(() -> {
            PersonRow chosen = person.getValue();
            enrolments.enrol(new Enrol(id, run.id(), chosen.id(), chosen.company()));
            Notices.done("training.done.enrolled", chosen.name());
            onChange.run();
        });
        form.openIn(Words.text("training.enrol.title"));
    }

    private static Stream<PersonRow> people(People people, Query<PersonRow, String> query) {
        int offset = query.getOffset();
        return people.suggest(query.getFilter().orElse(""), offset + query.getLimit()).stream()
                .skip(offset);
    }

    private static String label(PersonRow person) {
        return person.companyName().isEmpty()
                ? person.name()
                : Words.text("training.field.person-of", person.name(), person.companyName());
    }
}
