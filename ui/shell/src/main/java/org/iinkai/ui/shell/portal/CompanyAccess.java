package org.iinkai.ui.shell.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.Colleague;
import org.iinkai.api.portal.Colleagues;
import org.iinkai.ui.kit.Notices;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.Words;

/** The part of a company's record that tells who of it can use the company's page, and invites them. */
public final class CompanyAccess extends Section {

    private final Colleagues colleagues;
    private final boolean mayChange;

    /** Made by the host. */
    public CompanyAccess(Colleagues colleagues, Access access) {
        this.colleagues = colleagues;
        this.mayChange = access.may(CoreRight.MEMBERS_CHANGE);
    }

    /** Shows those of a company; nothing when nobody is anything for it. */
    public void show(Id<Company> company) {
        removeAll();
        List<Colleague> people = colleagues.contactsOf(company);
        setVisible(!people.isEmpty());
        SmallTable table = new SmallTable(
                Words.text("shell.portal.access"),
                Words.text("shell.company.person"),
                Words.text("shell.company.email"),
                Words.text("shell.settings.state"),
                mayChange ? Words.text("shell.settings.actions") : "");
        for (Colleague one : people) {
            table.row(
                    new Anchor("people/" + one.person(), one.name()),
                    SmallTable.text(one.email()),
                    ColleagueSection.badge(one),
                    mayChange ? action(company, one) : new Span());
        }
        add(new H2(Words.text("shell.portal.access")), table);
    }

    private Component action(Id<Company> company, Colleague one) {
        boolean isInvited = one.account() == Colleague.Account.INVITED;
        if (one.account() != Colleague.Account.NONE && !isInvited) {
            return new Span();
        }
        if (one.email().isEmpty()) {
            Span why = new Span(Words.text("shell.portal.no-address"));
            why.addClassName("iinkai-quiet");
            return why;
        }
        Button invite =
                new Button(Words.text(isInvited ? "shell.portal.invite-again" : "shell.portal.invite-one"), click -> {
                    colleagues.inviteContact(company, one.person(), Words.locale());
                    Notices.done("shell.portal.invited", one.name());
                    show(company);
                });
        invite.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        invite.setAriaLabel(Words.text("shell.portal.invite-of", one.name()));
        return invite;
    }
}
