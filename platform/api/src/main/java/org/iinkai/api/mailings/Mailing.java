package org.iinkai.api.mailings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A mailing with what was done about it.
 *
 * @param lists names of the lists with their ids, in order
 * @param writtenBy who wrote it
 * @param note why it was sent back; empty when it was not
 * @param readyAt when it was handed in and its recipients fixed; empty for a draft
 * @param readyBy who handed it in
 * @param approvedAt empty before that
 * @param approvedBy empty before that
 * @param sendAt when it is to go out; empty for at once, or not yet said
 * @param startedAt when the first mail went; empty before that
 * @param endedAt when nothing of it waited any more; empty before that
 * @param mayApprove whether the caller may approve it now: holds the right, and wrote nothing of it
 */
public record Mailing(
        DraftMailing content,
        List<Addressed> lists,
        MailingState state,
        String writtenBy,
        Instant writtenAt,
        String note,
        Optional<Instant> readyAt,
        String readyBy,
        Optional<Instant> approvedAt,
        String approvedBy,
        Optional<Instant> sendAt,
        Optional<Instant> startedAt,
        Optional<Instant> endedAt,
        boolean mayApprove) {

    public Mailing {
        lists = List.copyOf(lists);
    }

    /** A list that it goes to. */
    public record Addressed(Id<MailingList> list, String name) {}

    /** Its id. */
    public Id<Mailing> id() {
        return content.id();
    }

    /** Its version, for the next change. */
    public int version() {
        return content.version();
    }
}
