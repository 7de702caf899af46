package org.iinkai.gallery;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.records.RecordPart;
import org.iinkai.api.text.Phrase;

/** Loans as the pages of companies and people and the hand-over sheet show them. */
final class LoanLines {

    private LoanLines() {}

    /**
     * The first of the loans, and how many are out in all.
     *
     * @param most lines wanted
     */
    static RecordPart of(List<Loan> loans, int most) {
        if (loans.isEmpty()) {
            return RecordPart.nothing();
        }
        long out = loans.stream().filter(Loan::isOut).count();
        return new RecordPart(
                loans.stream().limit(most).map(LoanLines::line).toList(),
                loans.size(),
                "gallery/loans",
                Phrase.of("gallery.part.out", out));
    }

    private static RecordPart.Line line(Loan loan) {
        return new RecordPart.Line(
                Optional.of(loan.lentOn()),
                Phrase.of("gallery.part.item-of", loan.item(), loan.personName()),
                Phrase.of(loan.isOut() ? "gallery.state.out" : "gallery.state.returned"),
                "gallery/loans");
    }
}
