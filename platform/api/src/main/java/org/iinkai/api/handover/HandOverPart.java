package org.iinkai.api.handover;

import java.util.Optional;

import org.iinkai.api.records.RecordPart;

/**
 * Tells what a module has running that goes with a post. Contributed by {@code to.handOverPart(...)}, made by the host,
 * called on a thread of its own as the person who hands the post over.
 */
public interface HandOverPart {

    /**
     * What runs, what is due first at the top; empty when it does not concern the post or the caller may not know.
     *
     * @param most lines wanted, at least 1; more than that is an error
     */
    Optional<RecordPart> of(PostHandedOver what, int most);
}
