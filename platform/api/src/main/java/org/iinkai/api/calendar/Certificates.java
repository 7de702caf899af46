package org.iinkai.api.calendar;

import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/**
 * Certificates for people who came (受講証・参加証明書). Whoever came gets a number of the event's fiscal year, the same one
 * whenever the certificate is written again. The methods for staff need {@code core.events-change} for a body in charge;
 * those by the token of a sign-up's link need no right and give what belongs to it.
 */
@ProviderType
public interface Certificates {

    /** Whether people who came may fetch their own by the link of their sign-up. */
    boolean isOffered(Id<Event> event);

    /** Says whether people may. */
    void offer(Id<Event> event, boolean isOffered);

    /** The certificates that were written of an event, by number. */
    List<Certificate> issued(Id<Event> event);

    /**
     * Gives everybody who came a number, without writing anything.
     *
     * @return all certificates of the event, by number
     * @throws org.iinkai.api.error.Refused when nobody came
     */
    List<Certificate> issue(Id<Event> event);

    /**
     * Writes the certificates of everybody who has a number as one PDF; gives nobody a new one.
     *
     * @throws org.iinkai.api.error.Refused when nobody has one
     */
    void writeIssued(Id<Event> event, OutputStream out);

    /**
     * Writes the certificate of somebody as PDF.
     *
     * @throws org.iinkai.api.error.Refused when they did not come
     */
    void write(Id<Participation> place, OutputStream out);

    /**
     * Writes the certificates of everybody who came as one PDF, each on a page of its own.
     *
     * @throws org.iinkai.api.error.Refused when nobody came
     */
    void writeAll(Id<Event> event, OutputStream out);

    /**
     * Writes a certificate for the holder of a link; false when the link is none, or there is none for that place.
     *
     * @param token secret of the link to the sign-up
     */
    boolean write(String token, Id<Participation> place, OutputStream out);
}
