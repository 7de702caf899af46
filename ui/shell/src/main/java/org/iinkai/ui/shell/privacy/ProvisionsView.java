package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.privacy.ProvisionRow;
import org.iinkai.api.privacy.Provisions;
import org.iinkai.ui.kit.ListPage;
import org.iinkai.ui.kit.ListQuery;
import org.iinkai.ui.kit.Words;

/** Provisions of personal data to third parties, the newest first. */
public final class ProvisionsView extends ListPage<ProvisionRow> {

    private final Provisions provisions;

    /** Made by the host. */
    public ProvisionsView(Provisions provisions) {
        super("shell.provisions");
        this.provisions = provisions;
        link("recipient", ProvisionRow::recipient, row -> "privacy/provisions/" + row.id());
        date("on", row -> Optional.of(row.on()));
        column("basis", row -> PrivacyWords.basis(row.basis())).width("9rem");
        column("purpose", ProvisionRow::purpose).notOnCard();
        column("items", ProvisionRow::items).notOnCard();
        number("people", ProvisionRow::people);
        date("kept", row -> Optional.of(row.keptUntil()));
        addComponentAtIndex(1, new PrivacyLinks("privacy/provisions"));
        actions(addButton(ButtonVariant.LUMO_PRIMARY));
        nextSteps(addButton(ButtonVariant.LUMO_SMALL));
    }

    @Override
    protected Page<ProvisionRow> find(ListQuery query, PageRequest request) {
        return provisions.find(query.text(), request);
    }

    private static Button addButton(ButtonVariant variant) {
        Button add = new Button(Words.text("shell.provisions.add"));
        add.addThemeVariants(variant);
        add.addClickListener(click -> UI.getCurrent().navigate("privacy/provisions/new"));
        return add;
    }
}
