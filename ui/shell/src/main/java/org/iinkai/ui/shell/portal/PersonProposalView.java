package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.Proposal;
import org.iinkai.ui.kit.KanaField;
import org.iinkai.ui.kit.MailAddressField;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.PhoneField;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.Fields;

/** Where changes of the data of somebody of a company are proposed. */
public final class PersonProposalView extends Div implements BeforeEnterObserver {

    private static final int LONGEST_NAME = 200;

    private final Portal portal;

    /** Made by the host. */
    public PersonProposalView(Portal portal) {
        this.portal = portal;
        addClassNames("iinkai-page", "iinkai-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Id<Company> company = PortalView.company(event);
        Person person = portal.person(
                company, Id.of(event.getRouteParameters().get("person").orElse("")));
        Id<Proposal> id = Id.next();
        removeAll();
        RecordForm form = new RecordForm(Words.text("shell.portal.propose-submit"));
        TextField name = form.required("name", Fields.text("shell.people.column.name", LONGEST_NAME));
        KanaField kana = form.optional("kana", new KanaField(Words.text("shell.people.column.kana"), LONGEST_NAME));
        MailAddressField email = form.optional("email", new MailAddressField(Words.text("shell.people.email")));
        PhoneField phone = form.optional("phone", new PhoneField(Words.text("shell.people.phone")));
        name.setValue(person.name());
        kana.setValue(person.kana());
        email.setValue(person.email());
        phone.setValue(person.phone());
        TextArea remark = CompanyProposalView.remark(form);
        form.unchanged();
        form.onSubmit(() -> {
                    Person wanted = new Person(
                            person.id(),
                            name.getValue(),
                            kana.getValue(),
                            email.getValue(),
                            phone.getValue(),
                            Consent.none(),
                            "",
                            person.version());
                    portal.propose(id, company, wanted, remark.getValue());
                    Notices.done("shell.portal.proposed");
                    CompanyProposalView.leadTo(company);
                })
                .onCancel(() -> CompanyProposalView.leadTo(company));
        add(
                new PageHeader(Words.text("shell.portal.propose-title", person.name()))
                        .lead(Words.text("shell.portal.propose-lead")),
                form);
    }
}
