package org.iinkai.api.calendar;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/**
 * Calendars that other programs follow (iCalendar, RFC 5545). The public feed needs nothing; a person's feeds have a secret
 * address each and show what that person may see at the time.
 */
@ProviderType
public interface CalendarFeeds {

    /** A feed somebody follows. */
    record Feed(Id<Feed> id, Scope scope, String body, Optional<java.time.Instant> usedAt) {}

    /** What a feed shows. */
    enum Scope {
        /** Everything the person may see. */
        ALL,
        /** What the person takes part in, and meetings of their bodies. */
        MINE,
        /** Events of one body. */
        BODY
    }

    /** The caller's feeds. */
    List<Feed> feeds();

    /**
     * Makes a feed for the caller.
     *
     * @param body code of the body of a feed of that scope; empty otherwise
     * @return the secret part of its address, shown once
     */
    String add(Scope scope, String body);

    /** Takes a feed away; its address gives nothing from then on. */
    void remove(Id<Feed> id);

    /** Writes the feed of public events. */
    void writePublic(OutputStream out);

    /** Writes a person's feed; false when the secret stands for none. */
    boolean write(String secret, OutputStream out);
}
