package org.iinkai.api.accounts;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;

/**
 * Answers who may do what, and why. Needs {@code core.accounts-manage}; what they hold themselves, people may always ask.
 * Posts count as they are held on the day that is asked for, roles given directly as they are given today.
 */
@ProviderType
public interface Rights {

    /** Every right there is: the platform's first, then those of bundles, those that roles name and nobody declares last. */
    List<DeclaredRight> all();

    /** Who holds a right on a day, by name; accounts that can't be used are left out. */
    List<RightHolder> holders(String right, LocalDate day);

    /** The rights that an account holds on a day, in the order of {@link #all}. */
    List<HeldRight> of(Id<AccountRow> account, LocalDate day);

    /** What will change for an account after a day, the first first. */
    List<DueChange> due(Id<AccountRow> account, LocalDate day);
}
