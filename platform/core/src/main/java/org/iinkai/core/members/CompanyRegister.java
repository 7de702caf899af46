package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.members.FormerAddress;
import org.iinkai.api.members.FormerName;
import org.iinkai.api.members.Merge;
import org.iinkai.api.members.OrganisationList;
import org.iinkai.core.members.CompanyListMapper.Counted;
import org.iinkai.core.members.CompanyListMapper.Found;
import org.iinkai.core.part.Foundation;

/** Companies in the database. */
final class CompanyRegister implements Companies {

    private final Foundation foundation;
    private final Access access;
    private final CompanyMapper companies;
    private final CompanyListMapper listed;
    private final CompanyChanges changes;
    private final CompanyLists lists;
    private final CompanyMerging merging;

    CompanyRegister(Foundation foundation, RegisterMappers mappers) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.companies = mappers.companies();
        this.listed = mappers.companyList();
        this.changes = new CompanyChanges(companies);
        this.lists = new CompanyLists(foundation, listed);
        this.merging = new CompanyMerging(foundation, mappers);
    }

    @Override
    public Page<CompanyRow> find(CompanyFilter filter, PageRequest page) {
        access.require(CoreRight.MEMBERS_READ);
        Locale locale = CallerScope.current().map(Caller::locale).orElse(Locale.JAPANESE);
        CompanyQuery query = CompanyQuery.of(filter, page, LocalDate.now(foundation.clock()), locale);
        return foundation.transactions().read(() -> {
            Counted counted = listed.count(query, Total.BOUND + 1);
            return Page.of(
                            listed.find(query, counted.orderedBy().name(), counted.isWorthWalking()),
                            page,
                            CompanyQuery::position,
                            Total.bounded(counted.matches()))
                    .map(CompanyRegister::row);
        });
    }

    private static CompanyRow row(Found found) {
        return new CompanyRow(
                found.id(),
                found.number(),
                found.displayName(),
                found.kana(),
                found.prefecture(),
                found.municipality(),
                found.lists(),
                found.isMember());
    }

    @Override
    public Company company(Id<Company> id) {
        access.require(CoreRight.MEMBERS_READ);
        return current(id).company();
    }

    @Override
    public List<FormerName> formerNames(Id<Company> id) {
        access.require(CoreRight.MEMBERS_READ);
        return foundation
                .transactions()
                .read(() -> companies.formerNames(current(id).id()).stream()
                        .map(row -> new FormerName(row.fullName(), row.untilDay()))
                        .toList());
    }

    @Override
    public List<FormerAddress> formerAddresses(Id<Company> id) {
        access.require(CoreRight.MEMBERS_READ);
        return foundation
                .transactions()
                .read(() -> companies.formerAddresses(current(id).id()).stream()
                        .map(row -> new FormerAddress(row.address(), row.untilDay()))
                        .toList());
    }

    @Override
    public CompanyName nameOn(Id<Company> id, LocalDate day) {
        access.require(CoreRight.MEMBERS_READ);
        return foundation.transactions().read(() -> {
            StoredCompany company = current(id);
            return companies.formerNames(company.id()).reversed().stream()
                    .filter(former -> !former.untilDay().isBefore(day))
                    .findFirst()
                    .map(StoredCompany.Name::fullName)
                    .orElseGet(company::fullName);
        });
    }

    @Override
    public void add(ChangeCompany request) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> {
            if (changes.add(request)) {
                audit("core.audit.company-added", request.company(), "", added(request));
            }
        });
    }

    @Override
    public void change(ChangeCompany request) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> {
            StoredCompany before = held(request.company());
            if (before.version() != request.version()) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            changes.change(request, before);
            audit(
                    "core.audit.company-changed",
                    request.company(),
                    request.nameFrom().map(day -> "name from " + day).orElse(""),
                    Compared.COMPANY.between(before, StoredCompany.of(request)));
        });
    }

    @Override
    public List<OrganisationList> lists() {
        access.require(CoreRight.MEMBERS_READ);
        return lists.all();
    }

    @Override
    public List<OrganisationList> listsOf(Id<Company> id) {
        access.require(CoreRight.MEMBERS_READ);
        return lists.of(id);
    }

    @Override
    public void save(OrganisationList list) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> lists.save(list));
    }

    @Override
    public void stand(Id<Company> id, List<String> codes) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> lists.stand(held(id).id(), codes));
    }

    @Override
    public Id<Merge> merge(Id<Company> kept, Id<Company> other) {
        access.require(CoreRight.MEMBERS_CHANGE);
        return foundation.transactions().write(() -> merging.merge(kept, other));
    }

    @Override
    public void undoMerge(Id<Merge> merge) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> merging.undo(merge));
    }

    @Override
    public List<Merge> merges(int most) {
        access.require(CoreRight.MEMBERS_READ);
        return merging.latest(most);
    }

    /** A company that nobody else can change now; one that was merged into another is not there any more. */
    private StoredCompany held(Id<Company> id) {
        StoredCompany company = companies.locked(id).orElseThrow(() -> new NotFound("company " + id));
        if (company.mergedInto().isPresent()) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        return company;
    }

    private StoredCompany current(Id<Company> id) {
        return companies.current(id).orElseThrow(() -> new NotFound("company " + id));
    }

    private static List<FieldChange> added(ChangeCompany request) {
        return Compared.COMPANY.added(StoredCompany.of(request));
    }

    private void audit(String action, Id<Company> id, String detail, List<FieldChange> fields) {
        foundation.audit().record(action, "company:" + id, detail, fields);
    }
}
