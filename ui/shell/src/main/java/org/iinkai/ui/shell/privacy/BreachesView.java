package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.privacy.Breach;
import org.iinkai.api.privacy.Breaches;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Breaches, the newest first. */
public final class BreachesView extends ListPage<Breach> {

    private final Breaches breaches;

    /** Made by the host. */
    public BreachesView(Breaches breaches, Clock clock) {
        super("shell.breaches");
        this.breaches = breaches;
        LocalDate today = PrivacyWords.today(clock);
        link("what", Breach::what, row -> "privacy/breaches/" + row.id());
        column("state", row -> PrivacyWords.badge(row, today).word())
                .shownAs(row -> PrivacyWords.badge(row, today))
                .width("10rem");
        date("next", Breach::nextDue);
        column("kind", row -> PrivacyWords.kind(row.kind())).width("11rem");
        date("discovered", row -> Optional.of(row.discoveredOn()));
        number("people", Breach::people);
        addComponentAtIndex(1, new PrivacyLinks("privacy/breaches"));
        actions(addButton(ButtonVariant.LUMO_PRIMARY));
        nextSteps(addButton(ButtonVariant.LUMO_SMALL));
    }

    @Override
    protected Page<Breach> find(ListQuery query, PageRequest request) {
        return breaches.find(query.text(), request);
    }

    private static Button addButton(ButtonVariant variant) {
        Button add = new Button(Words.text("shell.breaches.add"));
        add.addThemeVariants(variant);
        add.addClickListener(click -> UI.getCurrent().navigate("privacy/breaches/new"));
        return add;
    }
}
