package org.iinkai.gallery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.SearchKey;
import org.iinkai.gallery.contract.LoanDesk;

/** Lends out and takes back. Every method asks for the right; every change writes an audit entry. */
public final class Loans implements LoanDesk {

    private final Transactions transactions;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final LoanMapper mapper;

    Loans(Transactions transactions, Access access, Audit audit, Clock clock, LoanMapper mapper) {
        this.transactions = transactions;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.mapper = mapper;
    }

    /** Loans, the newest first. */
    public Page<Loan> find(LoanFilter filter, PageRequest page) {
        access.require(GalleryRights.READ);
        LoanPosition after = LoanPosition.of(page.after());
        return transactions.read(() -> Page.of(
                mapper.page(filter, after, page.size() + 1),
                page,
                LoanPosition::behind,
                Total.bounded(mapper.count(filter, Total.BOUND + 1))));
    }

    @Override
    public boolean isOut(String item, LocalDate day) {
        access.require(GalleryRights.READ);
        return mapper.isOut(SearchKey.of(item), day);
    }

    /** Lends something out. A request repeated with the same id changes nothing. */
    public void lend(Lend request) {
        access.require(GalleryRights.LEND);
        transactions.write(() -> {
            if (mapper.add(request, SearchKey.of(request.item())) > 0) {
                audit.record("gallery.audit.lent", subject(request.id()), request.item());
            }
        });
    }

    /**
     * Takes something back today.
     *
     * @throws Refused when it came back already, or is to be lent only later
     */
    public void takeBack(Id<Loan> id) {
        access.require(GalleryRights.LEND);
        transactions.write(() -> {
            Loan loan = mapper.loan(id).orElseThrow(() -> new NotFound(subject(id)));
            LocalDate today = LocalDate.now(clock);
            if (loan.lentOn().isAfter(today)) {
                throw new Refused("gallery.refused.returned");
            }
            if (mapper.takeBack(id, today) == 0) {
                throw new Refused("gallery.refused.returned-already", loan.item());
            }
            audit.record("gallery.audit.returned", subject(id), loan.item());
        });
    }

    /** What the audit log calls a loan. */
    static String subject(Id<Loan> id) {
        return "gallery.loan:" + id;
    }

    /** The loan that was lent last; empty when there is none, or the caller may not know. */
    public Optional<Loan> latest() {
        return access.may(GalleryRights.READ)
                ? find(LoanFilter.all(), PageRequest.first(1)).rows().stream().findFirst()
                : Optional.empty();
    }
}
