package org.iinkai.api.handover;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/**
 * Hand-over sheets. One is made when a post is handed over by {@link org.iinkai.api.bodies.Bodies#handOver}. Predecessor,
 * successor, and whoever holds {@code core.bodies-change} for the body may read it; to everybody else it is not there.
 */
@ProviderType
public interface HandOvers {

    /** Sheets not acknowledged yet that the caller hands over or takes over, the first day first. */
    List<HandOverRow> waiting();

    /** All sheets of a body, latest first. Needs {@code core.bodies-change} for the body. */
    List<HandOverRow> of(String body);

    /**
     * A sheet.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id, or none that the caller may read
     */
    HandOver sheet(Id<HandOver> id);

    /**
     * Replaces the notes; for the predecessor, and for whoever looks after the body's posts.
     *
     * @throws org.iinkai.api.error.Refused when somebody changed them meanwhile or the sheet is acknowledged
     */
    void note(Id<HandOver> id, int version, String notes);

    /** Asks all modules anew what runs, as the caller; not once the sheet is acknowledged. */
    void renew(Id<HandOver> id);

    /** Notes that the successor, who calls, has read it; the first time counts. */
    void acknowledge(Id<HandOver> id);
}
