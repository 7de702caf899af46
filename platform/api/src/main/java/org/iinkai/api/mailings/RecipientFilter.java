package org.iinkai.api.mailings;

import java.util.Optional;
import java.util.Set;

import org.iinkai.api.data.Id;

/**
 * Which recipients are shown. All conditions hold together.
 *
 * @param mailing only this mailing's
 * @param text part of address, name or company in any spelling; empty for all
 * @param states empty for all
 * @param bounced only those whose mail came back
 */
public record RecipientFilter(Optional<Id<Mailing>> mailing, String text, Set<RecipientState> states, boolean bounced) {

    public RecipientFilter {
        states = Set.copyOf(states);
    }

    /** All of a mailing. */
    public static RecipientFilter of(Id<Mailing> mailing) {
        return new RecipientFilter(Optional.of(mailing), "", Set.of(), false);
    }
}
