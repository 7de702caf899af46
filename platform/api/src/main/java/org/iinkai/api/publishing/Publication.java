package org.iinkai.api.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.activities.Activity;
import org.iinkai.api.data.Id;

/**
 * Something that is made known (公開・周知): a guideline, a result, an event, a notice.
 *
 * @param text what it says, where a channel has no wording of its own
 * @param subject record that it is about, {@code kind:id}; may be empty
 * @param body code of the body in charge; empty for the association's own
 * @param activity item of the year's work that it is reported under
 * @param print what the report prints of it
 * @param deliveries the channels chosen, in the order of the channels
 * @param author who submitted it, or wrote it last
 * @param approver who approved it; empty before
 * @param note why it was given back; empty otherwise
 * @param goesOutAt when it goes out, or went out first; empty as long as nobody said so
 * @param mayChange whether the caller may change it
 * @param mayApprove whether the caller may approve it now
 * @param version counts changes
 */
public record Publication(
        Id<Publication> id,
        String title,
        String text,
        String subject,
        String body,
        Optional<Id<Activity>> activity,
        Print print,
        Status status,
        List<Delivery> deliveries,
        String author,
        String approver,
        String note,
        Optional<Instant> goesOutAt,
        Instant changedAt,
        boolean mayChange,
        boolean mayApprove,
        int version) {

    public Publication {
        deliveries = List.copyOf(deliveries);
    }

    /** How far it is. */
    public enum Status {
        /** 下書き. */
        DRAFT,
        /** 承認待ち. */
        IN_APPROVAL,
        /** 承認済み. */
        APPROVED,
        /** 公開中: it went out, or goes out at its time. */
        RELEASED,
        /** 公開終了. */
        ENDED
    }

    /** What the annual report prints of it, under its activity. */
    public enum Print {
        /** 公開 with the day, and 公開方法 with the evidence of each channel, a line each. */
        EVIDENCE,
        /** 公開日, and 周知 with the evidence of each channel, a line each. */
        NOTICE,
        /** 周知 with the names of the channels, together with others of the same activity. */
        NAMES,
        /** Nothing. */
        NOTHING
    }
}
