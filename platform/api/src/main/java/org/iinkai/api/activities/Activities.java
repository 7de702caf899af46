package org.iinkai.api.activities;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.time.FiscalYear;

/** The year's work. Reading needs {@code core.activities-read}, changing {@code core.activities-change}. */
@ProviderType
public interface Activities {

    /** All items of a year, parents before children, siblings in order. */
    List<Activity> of(FiscalYear year);

    /** The years that have items, newest first. */
    List<FiscalYear> years();

    /** Replaces the value of a fact entered by hand; the label and its place stay. */
    void enter(org.iinkai.api.data.Id<Activity> activity, String label, FactValue value);
}
