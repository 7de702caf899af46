package org.iinkai.ui.shell.bodies;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Locale;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.error.NotFound;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.Words;

/** One body: what it is called and what it is. */
public final class BodyView extends Div implements BeforeEnterObserver {

    private final Bodies bodies;

    /** Made by the host. */
    public BodyView(Bodies bodies) {
        this.bodies = bodies;
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        Body body = bodies.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("body " + code));
        removeAll();
        Facts facts = new Facts()
                .add(
                        Words.text("shell.bodies.kind"),
                        Words.text("shell.bodies.kind." + body.kind().name().toLowerCase(Locale.ROOT)))
                .add(Words.text("shell.bodies.english"), body.name().en());
        body.until().ifPresent(day -> facts.add(Words.text("shell.bodies.until"), Dates.day(day)));
        add(new PageHeader(body.name().in(Words.locale())), facts);
    }
}
