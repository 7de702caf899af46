package org.iinkai.api.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the check of the whole record of changes found.
 *
 * @param entries links of the chain that were checked
 * @param since moment of the first entry; empty when there is none
 * @param kept personal values that are as they were sealed
 * @param erased personal values that were erased since; their entries are as they were sealed
 * @param position position of the last seal; 0 when there is none
 * @param seal hash of the last seal, worth writing down elsewhere; empty when there is none
 * @param isKnown whether the seal that was asked about is in the chain; true when none was asked about
 * @param firstBroken number of the first entry that is not as it was sealed, or was never to be sealed; empty when all is
 *     well
 */
public record ChainCheck(
        long entries,
        Optional<Instant> since,
        long kept,
        long erased,
        long position,
        String seal,
        boolean isKnown,
        OptionalLong firstBroken) {

    /** Whether nothing was altered. */
    public boolean isWhole() {
        return firstBroken.isEmpty() && isKnown;
    }
}
