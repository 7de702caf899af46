package org.iinkai.ui.shell.bodies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.Role;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.text.Localized;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** The posts of a body, whether one person holds each at a time, and the rights it gives. */
public final class BodyPosts extends Div {
    private final Bodies bodies;
    private final Access access;
    private boolean mayChange;
    private final List<Role> roles;
    private final BodyForms forms;

    /** Made by the host. */
    public BodyPosts(Bodies bodies, AccountDirectory accounts, Transactions transactions, Access access) {
        this.bodies = bodies;
        forms = new BodyForms(bodies, transactions);
        this.access = access;
        roles = access.may(CoreRight.ACCOUNTS_MANAGE) ? accounts.roles() : List.of();
    }

    void show(Body body, Runnable then) {
        removeAll();
        mayChange = access.may(CoreRight.BODIES_CHANGE, body.code());
        List<Post> posts = bodies.posts(body.code());
        add(new H2(Words.text("shell.bodies.posts")));
        if (posts.isEmpty()) {
            Paragraph none = new Paragraph(Words.text("shell.people.none"));
            none.addClassName("iinkai-quiet");
            add(none);
            return;
        }
        SmallTable table = new SmallTable(
                Words.text("shell.bodies.posts"),
                Words.text("shell.bodies.post"),
                Words.text("shell.bodies.english"),
                Words.text("shell.bodies.seats"),
                Words.text("shell.bodies.rights"),
                mayChange ? Words.text("shell.settings.actions") : "");
        for (Post post : posts) {
            table.row(
                    SmallTable.text(post.name().in(Words.locale())),
                    SmallTable.text(post.name().en()),
                    SmallTable.text(Words.text(post.isSingle() ? "shell.bodies.one" : "shell.bodies.many")),
                    SmallTable.text(rights(post)),
                    mayChange ? edit(post, then) : new Span());
        }
        add(table);
    }

    /** Opens the form for a new post. */
    void add(Body body, Runnable then) {
        int place = bodies.posts(body.code()).stream()
                        .mapToInt(Post::position)
                        .max()
                        .orElse(0)
                + 1;
        open(new Post("", body.code(), new Localized("", ""), place, false, ""), then);
    }

    private Component edit(Post post, Runnable then) {
        Button edit = new Button(Words.text("shell.company.edit"), click -> open(post, then));
        edit.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        edit.setAriaLabel(Words.text("shell.settings.edit-of", post.name().in(Words.locale())));
        return edit;
    }

    private void open(Post post, Runnable then) {
        forms.post(post, roles, name -> {
            Notices.done("shell.settings.saved", name);
            then.run();
        });
    }

    private String rights(Post post) {
        if (post.role().isEmpty()) {
            return "";
        }
        return roles.stream()
                .filter(role -> role.code().equals(post.role()))
                .map(role -> role.name().in(Words.locale()))
                .findFirst()
                .orElse(Words.text("shell.bodies.gives-rights"));
    }
}
