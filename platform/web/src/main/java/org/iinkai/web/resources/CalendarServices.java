package org.iinkai.web.resources;

import java.util.List;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.audit.PersonalUse;
import org.iinkai.api.calendar.Calendar;
import org.iinkai.api.calendar.Meetings;
import org.iinkai.api.calendar.SignUps;

/** The services of the calendar. */
public record CalendarServices(Calendar calendar, SignUps signUps, Meetings meetings, Audit audit) {

    /** A list of people as it is read, which is noted in the record of changes. */
    <T> List<T> noted(String path, List<T> persons) {
        audit.accessed(PersonalUse.VIEWED, "page:api/v1/" + path, "", persons.size());
        return persons;
    }
}
