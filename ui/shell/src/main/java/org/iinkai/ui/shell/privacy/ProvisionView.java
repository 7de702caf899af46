package org.iinkai.ui.shell.privacy;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.privacy.Provision;
import org.iinkai.api.privacy.Provisions;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Facts;
import org.iinkai.ui.kit.RecordPage;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.Words;

/** One provision to a third party with the people concerned. */
public final class ProvisionView extends RecordPage<Provision> {

    private static final int HISTORY = 20;

    private final Provisions provisions;
    private final Audit audit;

    /** Made by the host. */
    public ProvisionView(Provisions provisions, Audit audit) {
        this.provisions = provisions;
        this.audit = audit;
    }

    @Override
    protected Provision find(String id) {
        return provisions.provision(Id.of(id));
    }

    @Override
    protected void fill(RecordSheet sheet, Provision provision) {
        Facts facts = new Facts()
                .add(Words.text("shell.provisions.column.on"), Dates.day(provision.on()))
                .add(Words.text("shell.provisions.address"), provision.address())
                .add(Words.text("shell.provisions.column.basis"), PrivacyWords.basis(provision.basis()))
                .add(Words.text("shell.provisions.column.purpose"), provision.purpose())
                .add(Words.text("shell.provisions.column.items"), provision.items())
                .add(Words.text("shell.provisions.by"), provision.by())
                .add(Words.text("shell.provisions.column.kept"), Dates.day(provision.keptUntil()));
        UnorderedList names = new UnorderedList();
        provision.people().forEach(name -> names.add(new ListItem(name)));
        sheet.back("privacy/provisions", Words.text("shell.provisions.back"))
                .name(Words.text("shell.provisions.heading", provision.recipient()))
                .add(facts)
                .section(
                        Words.text("shell.provisions.people", provision.people().size()), names)
                .history(audit.about("provision:" + provision.id(), HISTORY));
    }
}
