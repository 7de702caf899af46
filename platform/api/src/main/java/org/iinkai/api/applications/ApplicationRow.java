package org.iinkai.api.applications;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * An application in a list.
 *
 * @param number receipt number; empty for a prospect
 * @param category name of the category wanted; empty when nobody said yet
 * @param since the day it came in, or the prospect became known
 * @param nextOn when something is to be done; empty when nothing is noted
 */
public record ApplicationRow(
        Id<Application> id,
        String number,
        String displayName,
        ApplicationState state,
        String category,
        LocalDate since,
        Optional<LocalDate> nextOn) {}
