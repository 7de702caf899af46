package org.iinkai.web.resources;

import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.CalendarFiles;
import org.iinkai.api.calendar.Certificates;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.calendar.Rosters;
import org.iinkai.api.calendar.SignUps;

/** The services of the calendar. */
public record CalendarServices(
        Calendar calendar,
        SignUps signUps,
        Meetings meetings,
        CalendarFiles files,
        Rosters rosters,
        Certificates certificates) {}
