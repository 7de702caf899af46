package org.iinkai.api.mailings;

import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/** Addresses that get no mailing. Reading needs {@code core.mailings-read}, changing {@code core.mailings-change}. */
@ProviderType
public interface Suppressions {

    /** Suppressions, the latest first, a page at a time; two statements. Recorded as looked at. */
    Page<Suppression> find(SuppressionFilter filter, PageRequest page);

    /**
     * Sends nothing more to an address. A request repeated with the same id changes nothing.
     *
     * @param reason why; not empty
     * @throws org.iinkai.api.error.Refused when it gets nothing already
     */
    void add(Id<Suppression> id, String address, String reason);

    /**
     * Lets mail go to the address again.
     *
     * @param reason why; not empty
     * @throws org.iinkai.api.error.Refused when it was lifted already
     */
    void lift(Id<Suppression> id, String reason);

    /** Whether a mailbox is configured that reports on undelivered mail are read from. Open to who may read mailings. */
    boolean readsBounces();
}
