package org.iinkai.host;

import java.util.function.Supplier;

import org.iinkai.api.activities.FactSource;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.jobs.Job;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.api.rest.RestResource;

/**
 * Where the platform takes what bundles contribute beside screens. Each method returns what takes the contribution out
 * again. What is handed over holds nothing of a bundle once that has stopped, except the record types of a REST resource.
 */
public interface HostPorts {

    /** Facts for the annual report. */
    Runnable addFactSource(String plugin, FactSource source);

    /** A table that can be read in, {@code <plugin>.<table>}. */
    Runnable addImport(String name, DataImport reader);

    /** Work that runs by the clock, {@code <plugin>.<job>}; the supplier makes it anew for each run. */
    Runnable addJob(String name, Schedule schedule, Supplier<Job> job);

    /** A REST resource at {@code /api/v1/<plugin>/<path>}. */
    Runnable addRest(String plugin, String path, RestResource resource);
}
