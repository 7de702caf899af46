package org.iinkai.ui.shell.members;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.RecordPage;
import org.iinkai.ui.kit.RecordSheet;
import org.iinkai.ui.kit.SmallTable;
import org.iinkai.ui.kit.StatusBadge;
import org.iinkai.ui.kit.Words;
import org.iinkai.ui.shell.portal.CompanyAccess;

/** All that is known of a company or other organisation, member or not. */
public final class CompanyView extends RecordPage<Company> {
    private final Register register;

    /** Made by the host. */
    public CompanyView(
            Members members, Companies companies, Transactions transactions, Access access, Audit audit, Clock clock) {
        register = new Register(members, companies, transactions, access, audit, clock);
    }

    @Override
    protected Company find(String id) {
        return register.companies().company(Id.of(id));
    }

    @Override
    protected Optional<String> movedTo(Company company, String asked) {
        return company.id().toString().equals(asked) ? Optional.empty() : Optional.of("companies/" + company.id());
    }

    @Override
    protected void fill(RecordSheet sheet, Company company) {
        List<Membership> memberships = register.members().memberships(company.id());
        boolean isMember = memberships.stream().anyMatch(register::holds);
        sheet.back(
                        isMember ? "members" : "organisations",
                        Words.text(isMember ? "shell.company.back-members" : "shell.company.back-organisations"))
                .name(name(company).display())
                .status(badge(memberships, isMember));
        if (register.mayChange()) {
            new CompanyMenu(sheet, register, company, this::again).fill(memberships);
            sheet.main(
                    Words.text("shell.company.edit"),
                    () -> UI.getCurrent().navigate("companies/" + company.id() + "/edit"));
        }
        sheet.add(new CompanyFacts(register, company, name(company).kana()));
        if (!memberships.isEmpty()) {
            sheet.section(Words.text("shell.company.memberships"), memberships(memberships));
        }
        sheet.add(contacts(company), access(company), parts(company), history(company, memberships));
    }

    /** What it is called today, whatever it will be called. */
    private CompanyName name(Company company) {
        return register.companies().nameOn(company.id(), register.today());
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
}
