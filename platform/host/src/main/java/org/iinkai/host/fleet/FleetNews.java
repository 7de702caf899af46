package org.iinkai.host.fleet;

/** What other servers have to say. Called by one thread at a time. */
public interface FleetNews {

    /** Another server may have changed bundles. */
    void changed();

    /** Another server is about to change the tables of a bundle, and waits until nobody else runs it. */
    void leave(String bundle);

    /** Whether something is to be looked at again soon. */
    boolean isRestless();
}
