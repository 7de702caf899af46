package org.iinkai.training;

import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.records.CompanyPart;
import org.iinkai.api.records.RecordPart;

/** Runs that a company's people took part in. */
final class CompanyHistory implements CompanyPart {

    private final Access access;
    private final HistoryMapper mapper;

    CompanyHistory(Access access, HistoryMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    @Override
    public Optional<RecordPart> of(Id<Company> company, int most) {
        return History.of(access, () -> mapper.ofCompany(company, most), "training.history.people");
    }
}
