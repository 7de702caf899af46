package org.iinkai.api.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;

/**
 * Who takes part in events: opening and closing the list, signing up, the waiting list, the reception. The methods for
 * staff need {@code core.events-read} or {@code core.events-change} as in {@link Calendar}; those for everybody need no
 * right and tell nothing that the public page does not show.
 */
@ProviderType
public interface SignUps {

    /** Opens the list of an event, or says anew from when; a deadline that moves back is an extension. */
    void open(Id<Event> event, Opening opening);

    /** When people may sign up; empty when they may not. */
    Optional<Opening> opening(Id<Event> event);

    /**
     * Extends the deadline; the old one is kept.
     *
     * @throws Refused when it is not later than the one before
     */
    void extend(Id<Event> event, Instant deadline, String reason);

    /** Closes the list at once. */
    void close(Id<Event> event);

    /** All deadlines there were, the first one first. */
    List<Deadline> deadlines(Id<Event> event);

    /** Who has a place or waits: those with places by reading, then the waiting list in its order. */
    Page<SignUpRow> people(Id<Event> event, PageRequest page);

    /** How many take part. */
    Headcount headcount(Id<Event> event);

    /** Gives a place back for somebody; whoever waits first gets it and is told. */
    void withdraw(Id<Participation> participation);

    /**
     * Gives somebody who waits a place out of turn. Where all are taken there is one more from then on.
     *
     * @throws Refused when they don't wait
     */
    void promote(Id<Participation> participation);

    /** Notes who came to a session, by its position from 1. */
    void attendance(Id<Participation> participation, int session, boolean came);

    /** Positions of the sessions that a person came to. */
    List<Integer> attended(Id<Participation> participation);

    /** Positions of the sessions that each came to; who came to an event of one session came to the first. */
    Map<Id<Participation>, Set<Integer>> arrived(Id<Event> event);

    /**
     * Lets somebody in by the code of their QR; a second time is told as such.
     *
     * @throws Refused when the code is none of this event's, or the place was given back
     */
    CheckIn checkIn(Id<Event> event, String code);

    /** Marks everybody absent who has a place in a held event and was not there. */
    int settle(Id<Event> event);

    /** Public events that are still to come, the first one first; 200 at most. */
    List<OpenEvent> open();

    /** An event as everybody may see it; empty when there is none they may. */
    Optional<OpenEvent> open(Id<Event> event);

    /**
     * Signs people up. Who finds no place goes to the waiting list. The applicant is told by mail, in the same
     * transaction.
     *
     * @throws Refused when the list is not open, somebody is signed up already, or the company has no places left
     */
    SignedUp signUp(SignUp request);

    /** The sign-up that the token of a link stands for; empty when it is none. */
    Optional<SignedUp> signedUp(String token);

    /**
     * Gives a place back by the token of the link; whoever waits first gets it and is told.
     *
     * @throws Refused when it is too late
     */
    void cancel(String token, Id<Participation> participation);

    /** Somebody at the door. */
    record CheckIn(SignUpRow person, boolean isFirst) {}
}
