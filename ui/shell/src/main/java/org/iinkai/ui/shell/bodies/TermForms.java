package org.iinkai.ui.shell.bodies;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.people.Choices;

/** The forms by which somebody gets a post, and hands it over. */
final class TermForms {
    private final Bodies bodies;
    private final People people;
    private final LocalDate today;

    TermForms(Bodies bodies, People people, LocalDate today) {
        this.bodies = bodies;
        this.people = people;
        this.today = today;
    }

    /** Opens the form for a new term; {@code then} gets the person's name. */
    void add(List<Post> posts, Consumer<String> then) {
        Id<Term> id = Id.next();
        RecordForm form = new RecordForm(Words.text("shell.members.add"));
        Select<Post> post = new Select<>();
        post.setLabel(Words.text("shell.bodies.post"));
        post.setItems(posts);
        post.setItemLabelGenerator(each -> each.name().in(Words.locale()));
        form.required("post", post);
        ComboBox<PersonRow> person = form.required("person", Choices.person(people, Words.text("shell.bodies.person")));
        DayField from = form.required("from", new DayField(Words.text("shell.bodies.from")));
        from.setValue(today);
        DayField to = to(form);
        form.onSubmit(() -> {
            PersonRow chosen = person.getValue();
            bodies.save(new Term(
                    id,
                    post.getValue().code(),
                    chosen.id(),
                    chosen.name(),
                    "",
                    from.getValue(),
                    to.getOptionalValue(),
                    0));
            then.accept(chosen.name());
        });
        form.openIn(Words.text("shell.bodies.term-add-title"));
    }

    /** Opens the form that puts a term's days right. */
    void edit(Term term, String post, Consumer<String> then) {
        RecordForm form = new RecordForm(Words.text("shell.company.update"));
        form.with(new Paragraph(Words.text("shell.bodies.held", post, term.personName())));
        DayField from = form.required("from", new DayField(Words.text("shell.bodies.from")));
        from.setValue(term.from());
        DayField to = to(form);
        term.to().ifPresent(to::setValue);
        form.onSubmit(() -> {
            bodies.save(new Term(
                    term.id(),
                    term.post(),
                    term.person(),
                    term.personName(),
                    term.companyName(),
                    from.getValue(),
                    to.getOptionalValue(),
                    term.version()));
            then.accept(term.personName());
        });
        form.openIn(Words.text("shell.bodies.term-edit-title"));
    }

    /** Opens the form that hands a post over; {@code then} gets the successor's name. */
    void handOver(Term term, Post post, Consumer<String> then) {
        Id<Term> next = Id.next();
        String name = post.name().in(Words.locale());
        RecordForm form = new RecordForm(Words.text("shell.bodies.hand-over"));
        form.with(new Paragraph(Words.text("shell.bodies.hand-over-who", name, term.personName())));
        if (!post.role().isEmpty()) {
            form.with(new Paragraph(Words.text("shell.bodies.hand-over-rights")));
        }
        ComboBox<PersonRow> successor =
                form.required("successor", Choices.person(people, Words.text("shell.bodies.successor")));
        DayField on = form.required("on", new DayField(Words.text("shell.bodies.hand-over-on")));
        on.setHelperText(Words.text("shell.bodies.hand-over-help"));
        on.setValue(today);
        form.onSubmit(() -> {
            PersonRow chosen = successor.getValue();
            bodies.handOver(term.id(), term.version(), next, chosen.id(), on.getValue());
            then.accept(chosen.name());
        });
        form.openIn(Words.text("shell.bodies.hand-over-title"));
    }

    private static DayField to(RecordForm form) {
        DayField to = form.optional("to", new DayField(Words.text("shell.bodies.to")));
        to.setHelperText(Words.text("shell.bodies.to-help"));
        return to;
    }
}
