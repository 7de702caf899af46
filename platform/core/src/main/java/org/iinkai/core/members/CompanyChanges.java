package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.PostalAddress;

/** Records companies and what becomes of them; their numbers stay unique, their former names and addresses apart. */
final class CompanyChanges {

    private final CompanyMapper companies;
    private final CompanyKey key;

    CompanyChanges(CompanyMapper companies) {
        this.companies = companies;
        this.key = new CompanyKey(companies);
    }

    /** Whether the company was new. */
    boolean add(ChangeCompany request) {
        StoredCompany company = StoredCompany.of(request);
        if (companies.current(company.id()).isPresent()) {
            return false;
        }
        takeNumber(company.id(), company.number());
        takeCorporateNumber(company);
        if (companies.add(company) == 0) {
            return false;
        }
        key.refresh(company.id());
        return true;
    }

    void change(ChangeCompany request, StoredCompany before) {
        StoredCompany after = StoredCompany.of(request);
        if (!after.number().equals(before.number())) {
            takeNumber(after.id(), after.number());
        }
        if (!after.corporateNumber().equals(before.corporateNumber())) {
            takeCorporateNumber(after);
        }
        request.nameFrom().ifPresent(from -> rename(before, after.fullName(), from));
        request.addressFrom().ifPresent(from -> move(before, after.address(), from));
        if (companies.change(after) == 0) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        key.refresh(after.id());
    }

    /** Gives a company a member number. */
    void number(Id<Company> id, String number) {
        takeNumber(id, number);
        companies.number(id, number);
        key.refresh(id);
    }

    private void takeNumber(Id<Company> id, String number) {
        if (number.isEmpty()) {
            return;
        }
        companies.waitForOthers("company number " + number);
        if (companies.isNumberTaken(number, id)) {
            throw new Refused("core.refused.number-taken", number).at("number");
        }
    }

    private void takeCorporateNumber(StoredCompany company) {
        if (company.corporateNumber().isEmpty()) {
            return;
        }
        companies.waitForOthers("corporate number " + company.corporateNumber());
        if (companies.isCorporateNumberTaken(company.corporateNumber(), company.id())) {
            throw new Refused("core.refused.corporate-number-taken", company.corporateNumber()).at("corporateNumber");
        }
    }

    private void rename(StoredCompany before, CompanyName next, LocalDate from) {
        if (next.equals(before.fullName())) {
            return;
        }
        List<LocalDate> ends = companies.formerNames(before.id()).stream()
                .map(StoredCompany.Name::untilDay)
                .toList();
        checkFollows(ends, from, "nameFrom");
        companies.addFormerName(before.id(), from.minusDays(1), before.fullName());
    }

    private void move(StoredCompany before, PostalAddress next, LocalDate from) {
        if (next.equals(before.address()) || before.address().isEmpty()) {
            return;
        }
        List<LocalDate> ends = companies.formerAddresses(before.id()).stream()
                .map(StoredCompany.Address::untilDay)
                .toList();
        checkFollows(ends, from, "addressFrom");
        companies.addFormerAddress(before.id(), from.minusDays(1), before.address());
    }

    /** Refuses a day on which today's name or address had not yet held for a day. */
    private static void checkFollows(List<LocalDate> ends, LocalDate from, String field) {
        Days.check(from, field);
        if (!ends.isEmpty() && !from.minusDays(1).isAfter(ends.getFirst())) {
            throw new Refused("core.refused.period-taken", ends.getFirst().plusDays(1)).at(field);
        }
    }
}
