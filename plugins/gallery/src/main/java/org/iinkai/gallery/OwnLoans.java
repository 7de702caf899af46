package org.iinkai.gallery;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.text.Phrase;

/** What a member company is to bring back, on its own page. Needs no right: the portal knows whose page it is. */
final class OwnLoans implements PortalPart {

    private final Portal portal;
    private final LoanMapper mapper;

    OwnLoans(Portal portal, LoanMapper mapper) {
        this.portal = portal;
        this.mapper = mapper;
    }

    @Override
    public Optional<PortalItems> of(Id<Company> company, int most) {
        Id<Company> own = portal.company(company).id();
        List<Loan> out = mapper.ofCompany(own).stream().filter(Loan::isOut).toList();
        return out.isEmpty()
                ? Optional.empty()
                : Optional.of(new PortalItems(
                        out.stream().limit(most).map(OwnLoans::item).toList(), out.size()));
    }

    private static PortalItems.Item item(Loan loan) {
        return new PortalItems.Item(
                Phrase.of("gallery.part.item-of", loan.item(), loan.personName()),
                Optional.of(loan.dueOn()),
                true,
                Phrase.of("gallery.state.out"),
                "gallery/guide");
    }
}
