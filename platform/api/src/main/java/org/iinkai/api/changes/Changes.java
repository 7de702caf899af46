package org.iinkai.api.changes;

import org.osgi.annotation.versioning.ProviderType;

/**
 * All changes of records in one order. A change gets its position after its transaction has committed, one change after
 * another: whoever reads on from the last position seen misses none, however long a transaction took.
 */
@ProviderType
public interface Changes {

    /** Most changes in one part of the feed. */
    int MOST = 1_000;

    /**
     * The changes behind a position. Whoever is signed in may ask and gets the kinds of records that their rights open.
     *
     * @param position the last one seen; 0 from the beginning
     * @param most changes wanted, 1 to {@link #MOST}
     * @throws org.iinkai.api.error.Refused when there never was such a position: the follower has to begin anew
     */
    ChangeFeed after(long position, int most);
}
