package org.iinkai.host.screens;

import java.util.function.BiPredicate;

import org.iinkai.api.access.Caller;

/** Shows and withdraws what a bundle brings to the user interface, in all open windows at once. */
public interface Screens {

    /**
     * Makes the bundle's messages, routes and menu entries visible.
     *
     * @throws org.iinkai.api.error.Refused when a route is taken, naming both sides; nothing is visible then
     */
    void show(LivePlugin plugin);

    /**
     * Takes routes, menu entries and messages back and leads whoever is on the bundle's pages to a safe one. Waits at
     * most three seconds for windows that do not answer.
     *
     * @param forUpdate whether people shall be brought back afterwards, so that no farewell is said
     */
    Evacuation withdraw(LivePlugin plugin, boolean forUpdate);

    /** Makes the framework's caches forget the classes of a loader. */
    void purge(ClassLoader loader);

    /** How many windows show a page of the bundle. */
    int openViews(LivePlugin plugin);

    /** How many of them hold input that is not saved. Waits at most a second for windows that do not answer. */
    int unsavedViews(LivePlugin plugin);

    /**
     * Says who may enter the pages of a bundle, by its id, and has all windows look anew. The caller is the one at hand.
     */
    void admit(BiPredicate<String, Caller> audience);

    /** Makes every view once, away from any window, and notes what fails as a problem of the bundle. */
    void verify(LivePlugin plugin);

    /** The people who were led away. */
    interface Evacuation {

        /** Brings them back to where they were, and says what version they see now. */
        void bringBack(Arrival arrival);

        /** Whether every window that showed one of its pages has answered. */
        boolean isComplete();

        /** How many windows were led away. */
        int moved();
    }
}
