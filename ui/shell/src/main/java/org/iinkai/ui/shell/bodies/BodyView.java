package org.iinkai.ui.shell.bodies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.FormerBodyName;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.NotFound;
import org.iinkai.ui.kit.ActionMenu;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;

/** One body: who held its posts on a day ({@code ?asOf=2024-09-30}), its posts, and all terms there were. */
public final class BodyView extends Div implements BeforeEnterObserver {
    private final Bodies bodies;
    private final BodyForms forms;
    private final Clock clock;
    private final Access access;

    /** Made by the host. */
    public BodyView(Bodies bodies, Transactions transactions, Access access, Clock clock) {
        this.bodies = bodies;
        forms = new BodyForms(bodies, transactions);
        this.clock = clock;
        this.access = access;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("code").orElse(""), AsOf.of(event, clock));
    }

    private void show(String code, LocalDate day) {
        removeAll();
        Body body = bodies.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("body " + code));
        Runnable again = () -> show(code, day);
        BodyHolders holders = part(BodyHolders.class);
        holders.show(body, day, again);
        BodyPosts posts = part(BodyPosts.class);
        posts.show(body, again);
        add(
                new BackLink("bodies", Words.text("shell.bodies.back")),
                header(body, day, holders, posts),
                facts(body),
                AsOf.field("bodies/" + code, day),
                holders,
                posts);
        BodyHandOvers handOvers = part(BodyHandOvers.class);
        handOvers.show(body.code());
        add(handOvers);
    }

    private PageHeader header(Body body, LocalDate day, BodyHolders holders, BodyPosts posts) {
        PageHeader header = new PageHeader(BodyWords.name(body, bodies.formerNames(body.code()), day));
        if (body.until().filter(last -> last.isBefore(day)).isPresent()) {
            header.beside(new StatusBadge(StatusBadge.Tone.NEUTRAL, Words.text("shell.bodies.ended")));
        }
        if (!access.may(CoreRight.BODIES_CHANGE, body.code())) {
            return header;
        }
        ActionMenu menu = new ActionMenu();
        menu.offer(Words.text("shell.bodies.post-add"), () -> posts.add(body, () -> show(body.code(), day)));
        if (access.may(CoreRight.BODIES_CHANGE)) {
            menu.offer(
                    Words.text("shell.bodies.edit"),
                    () -> forms.edit(body, name -> {
                        Notices.done("shell.settings.saved", name);
                        show(body.code(), day);
                    }));
        }
        Button add = new Button(Words.text("shell.bodies.term-add"), click -> holders.add(body));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return header.actions(menu, add);
    }

    private Facts facts(Body body) {
        Facts facts = new Facts().add(Words.text("shell.bodies.kind"), BodyWords.kind(body.kind()));
        facts.add(Words.text("shell.bodies.english"), body.name().en());
        List<FormerBodyName> former = bodies.formerNames(body.code());
        if (!former.isEmpty()) {
            Div lines = new Div();
            former.forEach(name -> lines.add(new Div(
                    Words.text("shell.company.until", name.name().in(Words.locale()), Dates.day(name.until())))));
            facts.add(Words.text("shell.company.former-names"), lines);
        }
        body.from().ifPresent(day -> facts.add(Words.text("shell.bodies.founded"), Dates.day(day)));
        body.until().ifPresent(day -> facts.add(Words.text("shell.bodies.until"), Dates.day(day)));
        return facts;
    }

    /** A part of the page that asks for services of its own. */
    private static <T extends Component> T part(Class<T> type) {
        return Instantiator.get(UI.getCurrent()).getOrCreate(type);
    }
}
