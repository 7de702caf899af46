package org.iinkai.api.accounts;

import java.util.List;

/**
 * A right that somebody holds, and why.
 *
 * @param reasons at least one
 */
public record HeldRight(DeclaredRight right, List<Reason> reasons) {

    public HeldRight {
        reasons = List.copyOf(reasons);
    }

    /** Whether it is held for the records of some bodies only. */
    public boolean isScoped() {
        return reasons.stream().allMatch(reason -> reason instanceof Reason.ByPost post && post.isScoped());
    }
}
