package org.iinkai.gallery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.search.Hit;
import org.iinkai.api.search.SearchSource;
import org.iinkai.api.text.Phrase;

/** Finds loans by the name of the item; each hit leads to the list of that item's loans. */
final class LoanSearch implements SearchSource {

    private static final LoanPosition START = LoanPosition.of(List.of());

    private final Access access;
    private final LoanMapper mapper;

    LoanSearch(Access access, LoanMapper mapper) {
        this.access = access;
        this.mapper = mapper;
    }

    @Override
    public List<Hit> find(String text, int most) {
        if (!access.may(GalleryRights.READ)) {
            return List.of();
        }
        return mapper.page(new LoanFilter(text, ""), START, most).stream()
                .map(LoanSearch::hit)
                .toList();
    }

    private static Hit hit(Loan loan) {
        String path = "gallery/loans?q=" + URLEncoder.encode(loan.item(), StandardCharsets.UTF_8);
        return new Hit("gallery.search.loan", loan.item(), Phrase.plain(loan.companyName()), path, List.of());
    }
}
