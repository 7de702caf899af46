package org.iinkai.ui.shell.bodies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.People;
import org.iinkai.ui.kit.Confirm;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** Who held the posts of a body on a day, and everybody who ever did. */
public final class BodyHolders extends Div {
    private final Bodies bodies;
    private final TermForms forms;
    private final Access access;
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private Runnable then = () -> {};

    /** Made by the host. */
    public BodyHolders(Bodies bodies, People people, Access access, Clock clock) {
        this.bodies = bodies;
        forms = new TermForms(bodies, people, LocalDate.ofInstant(clock.instant(), Dates.ZONE));
        this.access = access;
    }

    void show(Body body, LocalDate day, Runnable again) {
        removeAll();
        then = again;
        posts.clear();
        bodies.posts(body.code()).forEach(post -> posts.put(post.code(), post));
        add(new H2(Words.text("shell.bodies.holders-on", Dates.day(day))));
        add(table(
                Words.text("shell.bodies.holders-on", Dates.day(day)),
                bodies.holders(body.code(), day),
                access.may(CoreRight.BODIES_CHANGE, body.code())));
        add(new H2(Words.text("shell.bodies.history")));
        addHistory(bodies.terms(body.code()));
    }

    /** All terms, or those of one post. */
    private void addHistory(List<Term> terms) {
        Div shown = new Div(table(Words.text("shell.bodies.history"), terms, false));
        if (posts.size() > 1 && !terms.isEmpty()) {
            Select<Post> which = new Select<>();
            which.setLabel(Words.text("shell.bodies.post"));
            which.setEmptySelectionAllowed(true);
            which.setEmptySelectionCaption(Words.text("shell.bodies.all-posts"));
            which.setItems(posts.values());
            which.setItemLabelGenerator(post -> post == null
                    ? Words.text("shell.bodies.all-posts")
                    : post.name().in(Words.locale()));
            which.addValueChangeListener(chosen -> {
                List<Term> wanted = terms.stream()
                        .filter(term -> which.isEmpty()
                                || term.post().equals(which.getValue().code()))
                        .toList();
                shown.removeAll();
                shown.add(table(Words.text("shell.bodies.history"), wanted, false));
            });
            Div bar = new Div(which);
            bar.addClassName("iinkai-day-bar");
            add(bar);
        }
        add(shown);
    }

    /** Opens the form for a new term. */
    void add(Body body) {
        forms.add(bodies.posts(body.code()), name -> {
            Notices.done("shell.bodies.term-added", name);
            then.run();
        });
    }

    private Component table(String title, List<Term> terms, boolean isChangeable) {
        if (terms.isEmpty()) {
            Paragraph nobody = new Paragraph(Words.text("shell.bodies.nobody"));
            nobody.addClassName("iinkai-quiet");
            return nobody;
        }
        SmallTable table = new SmallTable(
                title,
                Words.text("shell.bodies.post"),
                Words.text("shell.bodies.person"),
                Words.text("shell.people.column.company"),
                Words.text("shell.bodies.from"),
                Words.text("shell.bodies.to"),
                isChangeable ? Words.text("shell.settings.actions") : "");
        for (Term term : terms) {
            Post post = posts.get(term.post());
            String name = post == null ? term.post() : post.name().in(Words.locale());
            table.row(
                    SmallTable.text(name),
                    new Anchor("people/" + term.person(), term.personName()),
                    SmallTable.text(term.companyName()),
                    SmallTable.text(Dates.day(term.from())),
                    SmallTable.text(term.to().map(Dates::day).orElse("")),
                    isChangeable && post != null ? actions(term, post) : new Span());
        }
        return table;
    }

    private Component actions(Term term, Post post) {
        String name = post.name().in(Words.locale());
        Button handOver = new Button(
                Words.text("shell.bodies.hand-over-verb"),
                click -> forms.handOver(term, post, successor -> {
                    Notices.done("shell.bodies.handed-over", name, successor);
                    then.run();
                }));
        handOver.setAriaLabel(Words.text("shell.bodies.hand-over-of", name, term.personName()));
        Button edit = new Button(
                Words.text("shell.company.edit"),
                click -> forms.edit(term, name, who -> {
                    Notices.done("shell.company.updated", who);
                    then.run();
                }));
        edit.setAriaLabel(
                Words.text("shell.settings.edit-of", Words.text("shell.bodies.held", name, term.personName())));
        Button remove = new Button(Words.text("shell.people.remove"), click -> remove(term, name));
        remove.setAriaLabel(
                Words.text("shell.people.remove-of", Words.text("shell.bodies.held", name, term.personName())));
        Div all = new Div(handOver, edit, remove);
        all.addClassName("iinkai-row-actions");
        List.of(handOver, edit, remove).forEach(each -> each.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE));
        return all;
    }

    private void remove(Term term, String post) {
        Confirm.danger(
                Words.text("shell.bodies.term-remove-title"),
                Words.text("shell.bodies.term-remove-question", term.personName(), post),
                Words.text("shell.people.remove"),
                () -> {
                    try {
                        bodies.remove(term.id());
                        Notices.done("shell.people.removed", term.personName());
                        then.run();
                    } catch (Refused refused) {
                        Notices.refused(refused);
                    }
                });
    }
}
