package org.iinkai.core.applications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.LikelyMember;
import org.iinkai.api.applications.LikelyMember.Reason;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.CompanyFilter;
import org.iinkai.api.members.CompanyRow;
import org.iinkai.api.text.SearchKey;

/** Finds what the register has like an applicant. */
final class LikelyMembers {

    private static final int MOST = 20;

    private final ListMapper lists;
    private final Companies companies;

    LikelyMembers(ListMapper lists, Companies companies) {
        this.lists = lists;
        this.companies = companies;
    }

    List<LikelyMember> of(Applicant applicant, LocalDate today) {
        List<LikelyMember> found = new ArrayList<>(
                lists.withCorporateNumber(applicant.corporateNumber().digits(), today));
        String name = applicant.name().name();
        companies.find(CompanyFilter.all().withText(name), PageRequest.first(MOST)).rows().stream()
                .filter(row -> isCalled(row, SearchKey.of(name)))
                .filter(row -> found.stream().noneMatch(known -> known.company().equals(row.id())))
                .map(row ->
                        new LikelyMember(row.id(), row.displayName(), row.number(), row.isMember(), Reason.SAME_NAME))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** Whether it has that name, or had it once; a longer name that only contains it is another's. */
    private boolean isCalled(CompanyRow row, String key) {
        return SearchKey.of(row.displayName()).equals(key)
                || companies.formerNames(row.id()).stream()
                        .anyMatch(former -> SearchKey.of(former.name().name()).equals(key));
    }
}
