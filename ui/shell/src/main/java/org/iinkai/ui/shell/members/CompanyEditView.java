package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.Optional;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.drafts.Drafts;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.OpenRecord;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;

/** Changes what is known of an organisation. {@code ?change=name} begins with a new name from a day on. */
public final class CompanyEditView extends Div implements BeforeEnterObserver {
    private final Companies companies;
    private final Transactions transactions;
    private final Audit audit;
    private final Drafts drafts;

    /** Made by the host. */
    public CompanyEditView(Companies companies, Transactions transactions, Audit audit, Drafts drafts) {
        this.companies = companies;
        this.transactions = transactions;
        this.audit = audit;
        this.drafts = drafts;
        addClassNames("iinkai-page", "iinkai-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Company company =
                companies.company(Id.of(event.getRouteParameters().get("id").orElse("")));
        OpenRecord<Company> stored = new OpenRecord<>(company);
        removeAll();
        RecordForm form = new RecordForm(Words.text("shell.company.update"));
        CompanyFields fields = new CompanyFields(form, companies.lists(), false);
        fields.show(company, companies.listsOf(company.id()));
        if (event.getLocation()
                .getQueryParameters()
                .getSingleParameter("change")
                .filter("name"::equals)
                .isPresent()) {
            fields.chooseRenaming();
        }
        form.onSubmit(() -> save(stored.current(), fields))
                .onCancel(() -> leadTo(company.id()))
                .onConflict(() -> latest(stored, fields))
                .keepDraft(drafts, subject(company));
        add(new PageHeader(Words.text("shell.company.edit-title", company.displayName())), form);
    }

    private Optional<AuditEntry> latest(OpenRecord<Company> stored, CompanyFields fields) {
        Company company = companies.company(stored.current().id());
        stored.replace(company);
        fields.show(company, companies.listsOf(company.id()));
        return audit.latest(subject(company));
    }

    private static String subject(Company company) {
        return "company:" + company.id();
    }

    private void save(Company before, CompanyFields fields) {
        ChangeCompany request = fields.request(before.id(), before.version());
        transactions.write(() -> {
            companies.change(request);
            companies.stand(before.id(), fields.lists());
        });
        Notices.done("shell.company.updated", request.name().display());
        leadTo(before.id());
    }

    private static void leadTo(Id<Company> id) {
        UI.getCurrent().navigate("companies/" + id);
    }
}
