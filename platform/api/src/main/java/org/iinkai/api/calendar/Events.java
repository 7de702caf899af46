package org.iinkai.api.calendar;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Events and who takes part. A bundle calls this from its own services, which check the bundle's right; the methods here
 * check {@code core.events-read} and {@code core.events-change} unless a bundle's service calls them for a caller who
 * holds the bundle's right (see {@link #onBehalfOf}). A right held for a body only reaches the events that the body is in
 * charge of.
 */
@ProviderType
public interface Events {

    /** Plans an event and takes its number. A request repeated with the same id changes nothing. */
    Event plan(PlanEvent request);

    /**
     * An event with its sessions.
     *
     * @throws org.iinkai.api.error.NotFound when there is none
     */
    Event event(Id<Event> id);

    /** Marks a planned event as held. */
    void hold(Id<Event> id);

    /** Cancels an event with a reason; its number is kept. */
    void cancel(Id<Event> id, String reason);

    /**
     * Gives a person a place.
     *
     * @throws org.iinkai.api.error.Refused when the event is cancelled or full, or the person has a place already
     */
    void enrol(Enrol request);

    /** Gives a place back. It is no longer counted. */
    void withdraw(Id<Participation> id);

    /** Notes whether the person came. */
    void attendance(Id<Participation> id, boolean came);

    /** Participations of an event by reading, without the cancelled ones. */
    Page<Participation> participants(Id<Event> event, PageRequest page);

    /** Participations of all events of a series in a fiscal year, without the cancelled ones. */
    Page<Participation> participants(String series, org.iinkai.api.time.FiscalYear year, PageRequest page);

    /** The same calendar for a bundle whose own right stands in for those of the core. */
    Events onBehalfOf(org.iinkai.api.access.Right right);

    /** Events of a series in a fiscal year, by number. */
    List<Event> events(String series, org.iinkai.api.time.FiscalYear year);
}
