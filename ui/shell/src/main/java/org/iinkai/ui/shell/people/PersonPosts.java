package org.iinkai.ui.shell.people;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** The posts that a person holds and held; nothing where there never was one. */
public final class PersonPosts extends Div {
    private final Bodies bodies;

    /** Made by the host. */
    public PersonPosts(Bodies bodies) {
        this.bodies = bodies;
    }

    void show(Id<Person> person) {
        removeAll();
        List<Term> terms = bodies.termsOf(person);
        if (terms.isEmpty()) {
            return;
        }
        Map<String, Body> known = bodies.all().stream().collect(Collectors.toMap(Body::code, Function.identity()));
        Map<String, Post> posts = known.keySet().stream()
                .flatMap(body -> bodies.posts(body).stream())
                .collect(Collectors.toMap(Post::code, Function.identity()));
        SmallTable table = new SmallTable(
                Words.text("shell.people.posts"),
                Words.text("shell.bodies.post"),
                Words.text("shell.bodies.body"),
                Words.text("shell.bodies.from"),
                Words.text("shell.bodies.to"));
        for (Term term : terms) {
            Post post = posts.get(term.post());
            Body body = post == null ? null : known.get(post.body());
            if (post != null && body != null) {
                table.row(
                        SmallTable.text(post.name().in(Words.locale())),
                        new Anchor("bodies/" + body.code(), body.name().in(Words.locale())),
                        SmallTable.text(Dates.day(term.from())),
                        SmallTable.text(term.to().map(Dates::day).orElse("")));
            }
        }
        add(new H2(Words.text("shell.people.posts")), table);
    }
}
