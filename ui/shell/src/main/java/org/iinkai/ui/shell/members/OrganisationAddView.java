package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Records an organisation that is no member, or not yet. */
public final class OrganisationAddView extends Div {
    private final Id<Company> id = Id.next();
    private final Companies companies;
    private final Transactions transactions;

    /** Made by the host. */
    public OrganisationAddView(Companies companies, Transactions transactions, Drafts drafts) {
        this.companies = companies;
        this.transactions = transactions;
        addClassNames("iinkai-page", "iinkai-form-page");
        RecordForm form = new RecordForm(Words.text("shell.members.add"));
        CompanyFields fields = new CompanyFields(form, companies.lists(), true);
        form.onSubmit(() -> save(fields))
                .onCancel(() -> UI.getCurrent().navigate("organisations"))
                .keepDraft(drafts, "company:new");
        add(new PageHeader(Words.text("shell.organisations.add-title")), form);
    }

    private void save(CompanyFields fields) {
        ChangeCompany request = fields.request(id, 0);
        transactions.write(() -> {
            companies.add(request);
            companies.stand(id, fields.lists());
        });
        Notices.done("shell.organisations.added", request.name().display());
        UI.getCurrent().navigate("companies/" + id);
    }
}
