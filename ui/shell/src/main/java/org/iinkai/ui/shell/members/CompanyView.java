package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Clock;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.ui.kit.BackLink;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.PageHeader;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.portal.CompanyAccess;

/** All that is known of a company or other organisation, member or not. */
public final class CompanyView extends Div implements BeforeEnterObserver {
    private final Register register;

    /** Made by the host. */
    public CompanyView(Members members, Companies companies, Transactions transactions, Access access, Clock clock) {
        register = new Register(members, companies, transactions, access, clock);
        addClassName("iinkai-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Id<Company> id = Id.of(event.getRouteParameters().get("id").orElse(""));
        Company company = register.companies().company(id);
        if (company.id().equals(id)) {
            show(company);
        } else {
            event.forwardTo("companies/" + company.id());
        }
    }

    private void show(Company company) {
        removeAll();
        List<Membership> memberships = register.members().memberships(company.id());
        boolean isMember = memberships.stream().anyMatch(register::holds);
        add(back(isMember), header(company, memberships, isMember), new CompanyFacts(register, company));
        if (!memberships.isEmpty()) {
            add(section("shell.company.memberships", memberships(memberships)));
        }
        add(contacts(company), access(company), parts(company), history(company, memberships));
    }

    private static BackLink back(boolean isMember) {
        return isMember
                ? new BackLink("members", Words.text("shell.company.back-members"))
                : new BackLink("organisations", Words.text("shell.company.back-organisations"));
    }

    private PageHeader header(Company company, List<Membership> memberships, boolean isMember) {
        PageHeader header = new PageHeader(company.displayName()).beside(badge(memberships, isMember));
        if (register.mayChange()) {
            Button edit = new Button(Words.text("shell.company.edit"));
            edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            edit.addClickListener(click -> UI.getCurrent().navigate("companies/" + company.id() + "/edit"));
            header.actions(new CompanyMenu(register, company, memberships, () -> again(company)), edit);
        }
        return header;
    }

    private void again(Company company) {
        show(register.companies().company(company.id()));
    }

    private static StatusBadge badge(List<Membership> memberships, boolean isMember) {
        if (isMember) {
            return new StatusBadge(StatusBadge.Tone.GOOD, Words.text("shell.company.status.member"));
        }
        return new StatusBadge(
                StatusBadge.Tone.NEUTRAL,
                Words.text(memberships.isEmpty() ? "shell.company.status.other" : "shell.company.status.left"));
    }

    private Component memberships(List<Membership> memberships) {
        SmallTable table = new SmallTable(
                Words.text("shell.company.memberships"),
                Words.text("shell.members.column.category"),
                Words.text("shell.members.column.segment"),
                Words.text("shell.company.from"),
                Words.text("shell.company.to"),
                Words.text("shell.company.reason"));
        for (Membership membership : memberships) {
            String reason = membership.isContinued() ? Words.text("shell.company.continued") : membership.reason();
            table.row(
                    SmallTable.text(register.category(membership.category())),
                    SmallTable.text(register.segment(membership.segment())),
                    SmallTable.text(Dates.day(membership.joinedOn())),
                    SmallTable.text(membership.leftOn().map(Dates::day).orElse("")),
                    SmallTable.text(reason));
        }
        return table;
    }

    private static Component contacts(Company company) {
        CompanyPeople people = part(CompanyPeople.class);
        people.show(company);
        return people;
    }

    /** Who of the company can use its own page. */
    private static Component access(Company company) {
        CompanyAccess access = part(CompanyAccess.class);
        access.show(company.id());
        return access;
    }

    /** What modules know of the company. */
    private static Component parts(Company company) {
        CompanyParts parts = part(CompanyParts.class);
        parts.show(company.id());
        return parts;
    }

    private static Component history(Company company, List<Membership> memberships) {
        CompanyHistory history = part(CompanyHistory.class);
        history.show(company, memberships);
        return history;
    }

    /** A part of the page that asks for services of its own. */
    private static <T extends Component> T part(Class<T> type) {
        return Instantiator.get(UI.getCurrent()).getOrCreate(type);
    }

    private static Section section(String titleKey, Component content) {
        return new Section(new H2(Words.text(titleKey)), content);
    }
}
