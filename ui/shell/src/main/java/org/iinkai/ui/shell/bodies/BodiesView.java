package org.iinkai.ui.shell.bodies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Transactions;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.EmptyState;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** All bodies, with who held their posts on a day. */
public final class BodiesView extends Div implements BeforeEnterObserver {
    /** Names beyond these are counted only. */
    private static final int NAMES = 4;

    private final Bodies bodies;
    private final BodyForms forms;
    private final Clock clock;
    private final boolean mayChange;

    /** Made by the host. */
    public BodiesView(Bodies bodies, Transactions transactions, Access access, Clock clock) {
        this.bodies = bodies;
        forms = new BodyForms(bodies, transactions);
        this.clock = clock;
        mayChange = access.may(CoreRight.BODIES_CHANGE);
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(AsOf.of(event, clock));
    }

    private void show(LocalDate day) {
        removeAll();
        List<Body> all = bodies.all();
        PageHeader header = new PageHeader(Words.text("shell.bodies.title")).lead(Words.text("shell.bodies.lead"));
        if (mayChange) {
            Button add = new Button(Words.text("shell.bodies.add"), click -> add(all, day));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            header.actions(add);
        }
        add(header, AsOf.field("bodies", day));
        add(all.isEmpty() ? new EmptyState(Words.text("shell.bodies.none")) : table(all, day));
    }

    private void add(List<Body> all, LocalDate day) {
        int place = all.stream().mapToInt(Body::position).max().orElse(0) + 1;
        forms.add(place, name -> {
            Notices.done("shell.settings.saved", name);
            show(day);
        });
    }

    private Component table(List<Body> all, LocalDate day) {
        SmallTable table = new SmallTable(
                Words.text("shell.bodies.title"),
                Words.text("shell.bodies.body"),
                Words.text("shell.bodies.kind"),
                Words.text("shell.bodies.holders-on", Dates.day(day)),
                Words.text("shell.bodies.until"));
        for (Body body : all) {
            table.row(
                    new Anchor(
                            "bodies/" + body.code() + "?asOf=" + day,
                            BodyWords.name(body, bodies.formerNames(body.code()), day)),
                    SmallTable.text(BodyWords.kind(body.kind())),
                    holders(body, day),
                    SmallTable.text(body.until().map(Dates::day).orElse("")));
        }
        return table;
    }

    private Component holders(Body body, LocalDate day) {
        Map<String, List<Term>> terms =
                bodies.holders(body.code(), day).stream().collect(Collectors.groupingBy(Term::post));
        Div lines = new Div();
        for (Post post : bodies.posts(body.code())) {
            List<Term> held = terms.getOrDefault(post.code(), List.of());
            if (!held.isEmpty()) {
                lines.add(new Div(Words.text("shell.bodies.held", post.name().in(Words.locale()), names(held))));
            }
        }
        return lines;
    }

    private static String names(List<Term> held) {
        String names =
                held.stream().limit(NAMES).map(Term::personName).collect(Collectors.joining(Words.text("shell.comma")));
        return held.size() <= NAMES ? names : Words.text("shell.bodies.and-more", names, held.size() - NAMES);
    }
}
