package org.iinkai.api.bodies;

import org.iinkai.api.text.Localized;

/**
 * A board, committee, council or the secretariat.
 *
 * @param code stable word: {@code training-committee}
 * @param position place in lists
 */
public record Body(String code, Localized name, int position) {}
