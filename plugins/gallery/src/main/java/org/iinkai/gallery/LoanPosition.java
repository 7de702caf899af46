package org.iinkai.gallery;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.iinkai.api.error.Refused;

/** Where a page of loans begins: behind these values, the newest first. Immutable. */
record LoanPosition(LocalDate lentOn, UUID id) {

    private static final LoanPosition START = new LoanPosition(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

    /** The position that a list gave out; the start when there is none. */
    static LoanPosition of(List<String> after) {
        if (after.isEmpty()) {
            return START;
        }
        try {
            return new LoanPosition(LocalDate.parse(after.get(0)), UUID.fromString(after.get(1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused("gallery.refused.position");
        }
    }

    /** What the position behind a row is given out as. */
    static List<String> behind(Loan loan) {
        return List.of(loan.lentOn().toString(), loan.id().toString());
    }
}
