package org.iinkai.core.part;

import java.time.Clock;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.activities.FactSource;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.numbering.Numbering;
import org.iinkai.core.access.GrantsWatch;
import org.iinkai.core.database.Database;

/**
 * What every part of the core stands on.
 *
 * @param clock has the time zone of the association
 * @param grants is told when rights may have changed
 * @param contributed what parts of the core and bundles add to report, search and records
 */
public record Foundation(
        Database database,
        Clock clock,
        Access access,
        Audit audit,
        Numbering numbering,
        Contributed contributed,
        GrantsWatch grants) {

    private static final int UUID_LENGTH = 36;

    /** What bundles add to the report, by bundle id. */
    public Registry<FactSource> factSources() {
        return contributed.facts();
    }

    /**
     * The caller's account; empty for jobs and the system itself, which have none.
     *
     * @throws org.iinkai.api.error.Forbidden when nobody is signed in
     */
    public Optional<Id<?>> account() {
        String account = access.caller().account();
        return account.length() == UUID_LENGTH ? Optional.of(Id.of(account)) : Optional.empty();
    }

    /** The database's transactions. */
    public Transactions transactions() {
        return database.transactions();
    }
}
