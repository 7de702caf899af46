package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/**
 * Makes two records of one person one: choose both, then say for each thing that differs which record is right.
 * {@code ?kept=...&other=...} names them.
 */
public final class MergePeopleView extends Div implements BeforeEnterObserver {
    private static final String KEPT = "kept";
    private static final String OTHER = "other";

    private final People people;

    /** Made by the host. */
    public MergePeopleView(People people) {
        this.people = people;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Person> kept = person(event, KEPT);
        Optional<Person> other = person(event, OTHER);
        add(
                new BackLink("people/duplicates", Words.text("shell.people.back-duplicates")),
                new PageHeader(Words.text("shell.people.merge-title")).lead(Words.text("shell.people.merge-lead")),
                choice(kept, other));
        if (kept.isPresent() && other.isPresent()) {
            compare(kept.get(), other.get());
        }
    }

    private Optional<Person> person(BeforeEnterEvent event, String name) {
        return event.getLocation().getQueryParameters().getSingleParameter(name).map(id -> people.person(Id.of(id)));
    }

    private Div choice(Optional<Person> kept, Optional<Person> other) {
        ComboBox<PersonRow> keptField = picker("shell.merge.kept", kept);
        ComboBox<PersonRow> otherField = picker("shell.merge.other", other);
        Button compare = new Button(Words.text("shell.merge.compare"), click -> {
            boolean hasKept = isChosen(keptField);
            if (isChosen(otherField) && hasKept) {
                go(keptField.getValue().id(), otherField.getValue().id());
            }
        });
        Div fields = new Div(keptField, otherField, compare);
        fields.addClassNames("iinkai-filters", "iinkai-merge-choice");
        return fields;
    }

    private static boolean isChosen(ComboBox<PersonRow> field) {
        field.setInvalid(field.isEmpty());
        field.setErrorMessage(field.isEmpty() ? Words.text("kit.form.unchosen", field.getLabel()) : "");
        return !field.isEmpty();
    }

    private ComboBox<PersonRow> picker(String labelKey, Optional<Person> chosen) {
        ComboBox<PersonRow> field = Choices.person(people, Words.text(labelKey));
        chosen.map(person -> new PersonRow(person.id(), person.name(), person.kana(), Optional.empty(), "", "", ""))
                .ifPresent(field::setValue);
        return field;
    }

    private void compare(Person kept, Person other) {
        if (kept.id().equals(other.id())) {
            add(new EmptyState(Words.text("shell.merge.same")));
            return;
        }
        RecordForm form = new RecordForm(Words.text("shell.merge.verb"));
        MergeChoice choice = new MergeChoice(form, kept, other);
        form.onSubmit(() -> {
            Person result = choice.result();
            people.merge(result, other.id());
            Notices.done("shell.merge.done", other.name(), result.name());
            UI.getCurrent().navigate("people/" + kept.id());
        });
        Button swap = new Button(Words.text("shell.merge.swap"), click -> go(other.id(), kept.id()));
        PeopleComparison comparison = Instantiator.get(UI.getCurrent()).getOrCreate(PeopleComparison.class);
        comparison.show(kept, other);
        Div head = new Div(new H2(Words.text("shell.merge.comparison")), swap);
        head.addClassName("iinkai-section-head");
        add(head, comparison, new H2(Words.text("shell.people.right-values")), form);
    }

    private static void go(Id<Person> kept, Id<Person> other) {
        UI.getCurrent()
                .navigate(
                        "people/merge", QueryParameters.simple(Map.of(KEPT, kept.toString(), OTHER, other.toString())));
    }
}
