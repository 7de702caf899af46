package org.iinkai.api.jobs;

/** Work that runs by the clock, once at a time whatever the number of servers. Made anew by the host for each run. */
@FunctionalInterface
public interface Job {

    /** Does the work as the system; what it throws is logged and the job runs again at its next time. */
    void run();
}
