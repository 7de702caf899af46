package org.iinkai.core.members;

import java.util.List;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.members.MemberRow;
import org.iinkai.core.members.MemberListMapper.Counted;
import org.iinkai.core.members.MemberListMapper.Found;

/**
 * Comes to a page of the list by the shorter way, in two statements at most.
 *
 * @see "Decision 012"
 */
record MemberList(MemberListMapper members, MemberQuery query) {

    private static final long MOST = Total.BOUND + 1;

    /** Matches up to which a text says how many it finds: nobody pages through more, and each is dear to prove. */
    private static final long FOUND = 1_000;

    /** A page of a list without a text: its matches are counted first, which no text makes dear. */
    Page<MemberRow> counted(PageRequest page) {
        Counted counted = members.count(query, MOST);
        List<Found> rows =
                counted.isWorthWalking() ? members.walked(query, MOST) : members.gathered(query, Total.BOUND);
        return page(rows, page, Total.bounded(counted.matches()));
    }

    /** A page of what a text finds: gathered at once, unless it turns out to be in very many names. */
    Page<MemberRow> searched(PageRequest page) {
        List<Found> gathered = members.gathered(query, FOUND);
        // of very many matches those that were gathered may all lie before this page
        boolean isWhole = gathered.isEmpty()
                ? page.after().isEmpty()
                : !gathered.getFirst().isMore();
        List<Found> rows = isWhole ? gathered : members.walked(query, FOUND + 1);
        return page(
                rows, page, Total.bounded(rows.isEmpty() ? 0 : rows.getFirst().matches(), FOUND));
    }

    private static Page<MemberRow> page(List<Found> found, PageRequest page, Total total) {
        return Page.of(found, page, Found::position, total).map(Found::row);
    }
}
