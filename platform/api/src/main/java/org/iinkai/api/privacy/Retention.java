package org.iinkai.api.privacy;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** What personal data is used for, how long it is kept, and its deletion. Needs {@code core.privacy-manage}. */
@ProviderType
public interface Retention {

    /** What all sets are used for, by name. Open to everybody: the law has the association publish it. */
    List<Purpose> purposes();

    /** All sets, by name. */
    List<KeptData> all();

    /**
     * A set with its oldest records whose time is over.
     *
     * @throws org.iinkai.api.error.NotFound when there is no such set
     * @throws org.iinkai.api.error.Refused when the module does not answer
     */
    DueRecords due(String set);

    /**
     * Changes how long the records of a set are kept.
     *
     * @param before months as they were shown to whoever changes them
     * @throws org.iinkai.api.error.Refused when it is no time to keep anything, or somebody changed it meanwhile
     */
    void keep(String set, int before, int months);

    /**
     * Deletes records for good that are over.
     *
     * @return how many; those that something else needs stay
     */
    int delete(String set, Set<String> ids);

    /** Deletes all records of a set for good that are over, at most 5000 at once. */
    int deleteAll(String set);
}
