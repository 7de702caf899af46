package org.iinkai.gallery.contract;

import java.time.LocalDate;

/** Days on which nobody is at the desk. Another bundle may offer it; without one only weekends count. */
public interface ClosedDays {

    /** Whether the desk is closed on a day. */
    boolean isClosed(LocalDate day);
}
