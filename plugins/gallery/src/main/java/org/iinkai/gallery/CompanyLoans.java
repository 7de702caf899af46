package org.iinkai.gallery;

import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.records.CompanyPart;
import org.iinkai.api.records.RecordPart;

/** What was lent to a company. */
final class CompanyLoans implements CompanyPart {

    private final Access access;
    private final LoanMapper mapper;

    CompanyLoans(Access access, LoanMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    @Override
    public Optional<RecordPart> of(Id<Company> company, int most) {
        return access.may(GalleryRights.READ)
                ? Optional.of(LoanLines.of(mapper.ofCompany(company), most))
                : Optional.empty();
    }
}
