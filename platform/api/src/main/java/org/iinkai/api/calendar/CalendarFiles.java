package org.iinkai.api.calendar;

import java.io.InputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads calendars that other programs wrote (iCalendar, RFC 5545). Needs {@code core.events-change} for the bodies that are
 * chosen, and for those of every event that changes.
 */
@ProviderType
public interface CalendarFiles {

    /**
     * Says what would come of each entry; stores nothing.
     *
     * @throws org.iinkai.api.error.Refused when it is no calendar, or too large
     */
    List<FileEntry> check(InputStream file, FileChoice choice);

    /**
     * Stores the entries. When some are refused and {@code skips} is false, nothing is stored, and the answer says why.
     *
     * @throws org.iinkai.api.error.Refused when it is no calendar, or too large
     */
    Stored store(InputStream file, FileChoice choice, boolean skips);

    /** What came of a file. */
    record Stored(boolean isStored, List<FileEntry> entries) {

        public Stored {
            entries = List.copyOf(entries);
        }
    }
}
