package org.iinkai.api.publishing;

import java.util.Optional;

import org.iinkai.api.error.Refused;
import org.iinkai.api.time.CalendarDate;

/**
 * That something was published in a channel.
 *
 * @param on when, as precisely as it is known; empty for the day on which it is noted
 * @param address where it can be read; may be empty
 * @param issue in which issue, or how many it was sent to, as printed (Vol.337(2025年4月号)); may be empty
 * @param by who published it; empty for who notes it
 */
public record Evidence(Optional<CalendarDate> on, String address, String issue, String by) {

    private static final int LONGEST = 500;

    public Evidence {
        address = address.strip();
        issue = issue.strip();
        by = by.strip();
        if (address.length() > LONGEST || issue.length() > LONGEST || by.length() > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("address");
        }
        if (!address.isEmpty() && !address.matches("https?://\\S+")) {
            throw new Refused("core.refused.publication-address").at("address");
        }
    }

    /** Published now, at an address. */
    public static Evidence at(String address) {
        return new Evidence(Optional.empty(), address, "", "");
    }

    /** Published now, in an issue. */
    public static Evidence in(String issue) {
        return new Evidence(Optional.empty(), "", issue, "");
    }
}
