package org.iinkai.gallery;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.privacy.DueRecords;
import org.iinkai.api.privacy.PersonalData;

/** Who had what. It goes some years after the return; what is still out stays. */
final class LoanData implements PersonalData {

    private final Audit audit;
    private final LoanMapper mapper;

    LoanData(Audit audit, LoanMapper mapper) {
        this.audit = audit;
        this.mapper = mapper;
    }

    @Override
    public DueRecords due(LocalDate until, int most) {
        List<Loan> over = mapper.over(until);
        return new DueRecords(over.stream().limit(most).map(LoanData::record).toList(), over.size());
    }

    @Override
    public int delete(LocalDate until, List<String> ids) {
        List<Loan> over = mapper.over(until).stream()
                .filter(loan -> ids.contains(loan.id().toString()))
                .toList();
        for (Loan loan : over) {
            audit.erase(Loans.subject(loan.id()));
            mapper.delete(loan.id());
        }
        return over.size();
    }

    private static DueRecord record(Loan loan) {
        return new DueRecord(
                loan.id().toString(), loan.item(), loan.returnedOn().orElse(loan.lentOn()), "gallery/loans");
    }
}
