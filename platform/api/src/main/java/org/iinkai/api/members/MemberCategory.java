package org.iinkai.api.members;

import org.iinkai.api.text.Localized;

/**
 * A kind of membership (会員種別), data of the association.
 *
 * @param code stable word: {@code regular}
 * @param position place in lists and in the movement table
 * @param isRetired whether it may not be chosen any more; memberships that have it keep it
 */
public record MemberCategory(String code, Localized name, int position, boolean isRetired) {}
