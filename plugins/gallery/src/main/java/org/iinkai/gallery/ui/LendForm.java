package org.iinkai.gallery.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.gallery.DueDates;
import org.iinkai.gallery.Lend;
import org.iinkai.gallery.Loan;
import org.iinkai.gallery.Loans;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Asks what is lent to whom; the company is the one that the person belongs to today. */
final class LendForm {

    // made when the form opens: pressing twice lends once
    private final Id<Loan> id = Id.next();
    private final RecordForm form = new RecordForm(Words.text("gallery.lend.do"));
    private final TextField item;
    private final ComboBox<PersonRow> person;
    private final DayField lentOn;
    private final DayField dueOn;

    private LendForm(People people) {
        item = form.required("item", new TextField(Words.text("gallery.loans.column.item")));
        person = form.required("person", new ComboBox<>(Words.text("gallery.loans.column.person")));
        person.setItems(query -> people(people, query));
        person.setItemLabelGenerator(row -> Words.text("gallery.lend.person-of", row.name(), row.companyName())
                .strip());
        person.setWidthFull();
        lentOn = form.required("lent_on", new DayField(Words.text("gallery.loans.column.lent-on")));
        dueOn = form.required("due_on", new DayField(Words.text("gallery.loans.column.due-on")));
    }

    static void open(Loans loans, DueDates dueDates, People people, LocalDate today, Runnable saved) {
        LendForm asking = new LendForm(people);
        asking.lentOn.setValue(today);
        asking.dueOn.setValue(dueDates.after(today));
        asking.form.unchanged();
        asking.form.onSubmit(() -> {
            Lend request = asking.request();
            loans.lend(request);
            Notices.done("gallery.done.lent", request.item());
            saved.run();
        });
        asking.form.openIn(Words.text("gallery.lend.title"));
    }

    private Lend request() {
        PersonRow borrower = person.getValue();
        return new Lend(
                id,
                item.getValue(),
                borrower.company()
                        .orElseThrow(() -> new Refused("gallery.refused.company", borrower.name()).at("person")),
                borrower.id(),
                lentOn.getValue(),
                dueOn.getValue(),
                Optional.empty());
    }

    private static Stream<PersonRow> people(People people, Query<PersonRow, String> query) {
        int offset = query.getOffset();
        return people.suggest(query.getFilter().orElse(""), offset + query.getLimit()).stream()
                .skip(offset);
    }
}
