package org.iinkai.web.events;

import java.time.Clock;

import org.iinkai.api.association.Association;
import org.iinkai.api.calendar.CalendarFeeds;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.SignUps;

/**
 * What stands behind the public pages of events.
 *
 * @param clock has the time zone of the association
 * @param enquiries whom to ask, as the pages print it: a mail address or telephone number; may be empty
 */
public record EventDesk(
        SignUps signUps,
        Certificates certificates,
        CalendarFeeds feeds,
        Association association,
        Clock clock,
        String enquiries) {}
