package org.iinkai.api.publishing;

import org.iinkai.api.text.Localized;

/**
 * A channel that people choose.
 *
 * @param code {@code website}; of a bundle's channel {@code <bundle id>.<name>}
 * @param words what the report prints when something was published there; {@code {issue}} stands for the issue
 * @param position where it stands among the others, from 1
 * @param list code of the mailing list that it is sent to; empty where nothing is mailed
 * @param isByHand whether a person publishes there and notes the evidence; not stored
 */
public record ChannelEntry(String code, Localized name, String words, int position, String list, boolean isByHand) {

    /** A channel in which people publish. */
    public static ChannelEntry byHand(String code, Localized name, String words, int position) {
        return new ChannelEntry(code, name, words, position, "", true);
    }
}
