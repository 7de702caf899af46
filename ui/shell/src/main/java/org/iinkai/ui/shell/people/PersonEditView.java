package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Changes what is known of a person. */
public final class PersonEditView extends Div implements BeforeEnterObserver {
    private final People people;
    private final Audit audit;
    private final Drafts drafts;

    /** Made by the host. */
    public PersonEditView(People people, Audit audit, Drafts drafts) {
        this.people = people;
        this.audit = audit;
        this.drafts = drafts;
        addClassNames("iinkai-page", "iinkai-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Person person = people.person(Id.of(event.getRouteParameters().get("id").orElse("")));
        OpenRecord<Person> stored = new OpenRecord<>(person);
        removeAll();
        RecordForm form = new RecordForm(Words.text("shell.company.update"));
        PersonFields fields = new PersonFields(form);
        fields.addNote(form);
        fields.show(person);
        form.onSubmit(() -> {
                    Person changed = fields.person(person.id(), stored.current().version());
                    people.change(changed);
                    Notices.done("shell.company.updated", changed.name().strip());
                    leadTo(person.id());
                })
                .onCancel(() -> leadTo(person.id()))
                .onConflict(() -> {
                    stored.replace(people.person(person.id()));
                    fields.show(stored.current());
                    return audit.latest("person:" + person.id());
                })
                .keepDraft(drafts, "person:" + person.id());
        add(new PageHeader(Words.text("shell.company.edit-title", person.name())), form);
    }

    private static void leadTo(Id<Person> id) {
        UI.getCurrent().navigate("people/" + id);
    }
}
