package org.iinkai.api.audit;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;

/** Searches the record of changes and proves it whole. Every method needs the right {@code core.audit-read}. */
@ProviderType
public interface AuditLog {

    /** Entries, newest first. */
    Page<AuditEntry> find(AuditFilter filter, PageRequest page);

    /**
     * An entry.
     *
     * @throws NotFound when there is none with that number
     */
    AuditEntry entry(long number);

    /** Who there are entries of, each under the latest name. */
    List<Actor> actors();

    /** The kinds of records that there are entries about. */
    List<String> kinds();

    /** What was ever done, as message keys. */
    List<String> actions();

    /**
     * Seals what waits, and checks the whole chain, the personal values kept beside it included.
     *
     * @param seal hash of a seal that was written down elsewhere, to see whether it is still in the chain; may be empty
     */
    ChainCheck verify(String seal);

    /**
     * Somebody who did something.
     *
     * @param account id of the account; empty for the platform itself
     */
    record Actor(String account, String name) {}
}
