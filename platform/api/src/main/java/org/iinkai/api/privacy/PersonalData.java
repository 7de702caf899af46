package org.iinkai.api.privacy;

import java.time.LocalDate;
import java.util.List;

/**
 * A set of personal data that a module keeps, and how to delete from it. Contributed by {@code to.personalData(...)}, made
 * by the host, called as somebody who holds {@code core.privacy-manage}.
 */
public interface PersonalData {

    /**
     * Records whose time is over, the oldest first, and how many there are.
     *
     * @param until the last day: a record that has only been kept since a later one is not over
     * @param most records wanted, at least 1; more than that is an error
     */
    DueRecords due(LocalDate until, int most);

    /**
     * Deletes records with what the log keeps of their personal values ({@code Audit.erase}); part of the open
     * transaction. Those whose time is not over (any more) and those that something else needs stay.
     *
     * @param until as asked for the records
     * @param ids of records
     * @return how many were deleted
     */
    int delete(LocalDate until, List<String> ids);
}
