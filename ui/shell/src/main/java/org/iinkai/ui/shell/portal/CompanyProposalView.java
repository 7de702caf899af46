package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.OwnCompany;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.Proposal;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.RecordForm;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.members.OwnCompanyFields;

/** Where a company proposes changes of its own data. */
public final class CompanyProposalView extends Div implements BeforeEnterObserver {

    private static final int LONGEST_REMARK = 1000;

    private final Portal portal;

    /** Made by the host. */
    public CompanyProposalView(Portal portal) {
        this.portal = portal;
        addClassNames("iinkai-page", "iinkai-form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Id<Company> company = PortalView.company(event);
        OwnCompany data = portal.data(company);
        Id<Proposal> id = Id.next();
        removeAll();
        RecordForm form = new RecordForm(Words.text("shell.portal.propose-submit"));
        OwnCompanyFields fields = new OwnCompanyFields(form, data);
        TextArea remark = remark(form);
        form.unchanged();
        form.onSubmit(() -> {
                    portal.propose(id, fields.request(), remark.getValue());
                    Notices.done("shell.portal.proposed");
                    leadTo(company);
                })
                .onCancel(() -> leadTo(company));
        add(
                new PageHeader(Words.text(
                                "shell.portal.propose-title", data.name().display()))
                        .lead(Words.text("shell.portal.propose-lead")),
                form);
    }

    /** What the proposer adds. */
    static TextArea remark(RecordForm form) {
        TextArea remark = new TextArea(Words.text("shell.portal.remark"));
        remark.setMaxLength(LONGEST_REMARK);
        remark.setWidthFull();
        return form.optional("remark", remark);
    }

    static void leadTo(Id<Company> company) {
        UI.getCurrent().navigate(PortalViews.HOME + "/" + company);
    }
}
