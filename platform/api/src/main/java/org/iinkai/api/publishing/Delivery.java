package org.iinkai.api.publishing;

import java.util.Optional;

import org.iinkai.api.text.Localized;

/**
 * How a publication does in one channel.
 *
 * @param channel code of the channel
 * @param name what the channel is called
 * @param isByHand whether a person publishes there and notes the evidence
 * @param wording what is said there
 * @param state how far it is
 * @param evidence when and where it was published; empty before
 * @param attempts how often it was tried since it was due
 * @param problem why it was not published; empty otherwise
 */
public record Delivery(
        String channel,
        Localized name,
        boolean isByHand,
        Wording wording,
        State state,
        Optional<Evidence> evidence,
        int attempts,
        String problem) {

    /** How far it is. */
    public enum State {
        /** Chosen; it does not go out yet. */
        CHOSEN,
        /** It goes out when its time comes, or when somebody publishes it by hand. */
        WAITING,
        /** It goes out now. */
        AT_WORK,
        /** Published. */
        DONE,
        /** Not published, and not tried again by itself. */
        FAILED,
        /** Taken back. */
        ENDED
    }
}
