package org.iinkai.api.calendar;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/**
 * Agenda, minutes, decisions and what was given somebody to do. Rights as in {@link Calendar}.
 */
@ProviderType
public interface Meetings {

    /** The meeting that an event is. */
    Meeting meeting(Id<Event> event);

    /**
     * Keeps agenda and minutes.
     *
     * @throws org.iinkai.api.error.Refused when minutes are approved, or somebody changed them meanwhile
     */
    void save(Id<Event> event, List<AgendaItem> agenda, String minutes, int version);

    /** Sends the notice with the agenda to everybody who holds a post in the bodies in charge on the day; gives how many. */
    int sendNotice(Id<Event> event, String words);

    /** Who is expected: holders of posts on the day, with what is noted of them. */
    List<Attendee> attendees(Id<Event> event);

    /** Notes whether somebody was there. */
    void attendance(Id<Event> event, Id<org.iinkai.api.members.Person> person, Attendee.State state);

    /** Approves the minutes: they stand as they are from then on, with who was there and what was given to do. */
    void approve(Id<Event> event, int version);

    /**
     * Takes the approval back, with a reason that stays in the record of changes.
     *
     * @throws org.iinkai.api.error.Refused when nothing is approved, or no reason is given
     */
    void reopen(Id<Event> event, String reason, int version);

    /** What was given somebody to do and is not done, by day; of one event, or of all the caller may see. */
    List<ActionItem> actions(ActionFilter filter);

    /**
     * Adds something to do or changes it.
     *
     * @throws org.iinkai.api.error.Refused when minutes are approved, or somebody changed it meanwhile
     */
    void save(ActionItem item);

    /** Says that something is done, or is not after all. Whoever shall do it may say so without any other right. */
    void finish(Id<ActionItem> item, boolean isDone, int version);

    /** Which things to do are wanted. */
    record ActionFilter(java.util.Optional<Id<Event>> event, boolean isMine, boolean withDone) {}
}
