package org.iinkai.ui.shell.bodies;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.accounts.Role;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.DayField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.Amendment;
import org.iinkai.ui.shell.members.WordFields;

/** The forms of bodies and of their posts. */
final class BodyForms {
    private final Bodies bodies;
    private final Transactions transactions;

    BodyForms(Bodies bodies, Transactions transactions) {
        this.bodies = bodies;
        this.transactions = transactions;
    }

    /** Opens the form for a new body; {@code then} gets its name. */
    void add(int place, Consumer<String> then) {
        Body blank = new Body("", new Localized("", ""), Body.Kind.COMMITTEE, place, Optional.empty());
        body(blank, then, "shell.members.add", "shell.bodies.add-title");
    }

    /** Opens the form for a body that is there. */
    void edit(Body body, Consumer<String> then) {
        body(body, then, "shell.company.update", "shell.bodies.edit-title");
    }

    private void body(Body body, Consumer<String> then, String verb, String title) {
        RecordForm form = new RecordForm(Words.text(verb));
        WordFields words = new WordFields(form, "body", body.code(), body.name(), body.position());
        Optional<Amendment> renaming = body.code().isEmpty()
                ? Optional.empty()
                : Optional.of(new Amendment(form, "nameFrom", Words.text("shell.company.amend-name")));
        Select<Body.Kind> kind = new Select<>();
        kind.setLabel(Words.text("shell.bodies.kind"));
        kind.setItems(Body.Kind.values());
        kind.setItemLabelGenerator(BodyWords::kind);
        kind.setValue(body.kind());
        form.required("kind", kind);
        DayField from = form.optional("from", new DayField(Words.text("shell.bodies.founded")));
        body.from().ifPresent(from::setValue);
        DayField until = form.optional("until", new DayField(Words.text("shell.bodies.until")));
        until.setHelperText(Words.text("shell.bodies.until-help"));
        body.until().ifPresent(until::setValue);
        form.onSubmit(() -> {
            Body wanted = new Body(
                    words.code(),
                    words.name(),
                    kind.getValue(),
                    words.position(),
                    from.getOptionalValue(),
                    until.getOptionalValue());
            transactions.write(() -> {
                renaming.flatMap(Amendment::from).ifPresent(day -> bodies.rename(wanted.code(), wanted.name(), day));
                bodies.save(wanted);
            });
            then.accept(words.name().in(Words.locale()));
        });
        form.openIn(Words.text(title));
    }

    /**
     * Opens the form of a post, new or there.
     *
     * @param roles roles that may be given; empty for people who give none, who leave the post's role as it is
     */
    void post(Post post, List<Role> roles, Consumer<String> then) {
        boolean isNew = post.code().isEmpty();
        RecordForm form = new RecordForm(Words.text(isNew ? "shell.members.add" : "shell.company.update"));
        WordFields words = new WordFields(form, post.body(), post.code(), post.name(), post.position());
        Checkbox isSingle = new Checkbox(Words.text("shell.bodies.single"), post.isSingle());
        form.with(isSingle);
        Select<Role> role = new Select<>();
        role.setLabel(Words.text("shell.bodies.role"));
        role.setHelperText(Words.text("shell.bodies.role-help"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(Words.text("shell.bodies.no-role"));
        role.setItems(roles);
        role.setItemLabelGenerator(each ->
                each == null ? Words.text("shell.bodies.no-role") : each.name().in(Words.locale()));
        roles.stream()
                .filter(each -> each.code().equals(post.role()))
                .findFirst()
                .ifPresent(role::setValue);
        if (!roles.isEmpty()) {
            form.optional("role", role);
        }
        form.onSubmit(() -> {
            String given = roles.isEmpty()
                    ? post.role()
                    : role.getOptionalValue().map(Role::code).orElse("");
            bodies.save(
                    new Post(words.code(), post.body(), words.name(), words.position(), isSingle.getValue(), given));
            then.accept(words.name().in(Words.locale()));
        });
        form.openIn(Words.text(isNew ? "shell.bodies.post-add-title" : "shell.bodies.post-edit-title"));
    }
}
