package org.iinkai.api.calendar;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.Localized;

/**
 * Somebody who is expected at a meeting.
 *
 * @param body the body they sit for
 * @param post the post they held on the day
 */
public record Attendee(Id<Person> person, String name, Localized body, Localized post, State state) {

    /** What is known of somebody's coming. */
    public enum State {
        /** 未回答. */
        UNKNOWN,
        /** 出席. */
        PRESENT,
        /** オンライン出席. */
        ONLINE,
        /** 欠席. */
        ABSENT
    }
}
