package org.iinkai.api.members;

import org.iinkai.api.text.Localized;

/**
 * A part of a category (インハウス, エージェンシー ...), data of the association.
 *
 * @param code stable word: {@code inhouse}
 * @param category code of its category
 * @param position place within the category
 * @param isRetired whether it may not be chosen any more
 */
public record MemberSegment(String code, String category, Localized name, int position, boolean isRetired) {}
