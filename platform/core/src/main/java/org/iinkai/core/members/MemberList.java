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

    /** A page of a list without a text: its matches are counted first, which no text makes dear. */
    Page<MemberRow> counted(PageRequest page) {
        Counted counted = members.count(query, MOST);
        return page(
                counted.isWorthWalking() ? members.walked(query, false, MOST) : members.gathered(query, Total.BOUND),
                page,
                counted.matches());
    }

    /** A page of what a text finds: gathered at once, unless it turns out to be in very many names. */
    Page<MemberRow> searched(PageRequest page) {
        List<Found> gathered = members.gathered(query, Total.BOUND);
        if (gathered.isEmpty() || !gathered.getFirst().isMore()) {
            return page(gathered, page, matches(gathered));
        }
        List<Found> walked = members.walked(query, gathered.getFirst().room() < Total.BOUND, MOST);
        return page(walked, page, matches(walked));
    }

    private static long matches(List<Found> found) {
        return found.isEmpty() ? 0 : found.getFirst().matches();
    }

    private static Page<MemberRow> page(List<Found> found, PageRequest page, long matches) {
        return Page.of(found, page, Found::position, Total.bounded(matches)).map(Found::row);
    }
}
