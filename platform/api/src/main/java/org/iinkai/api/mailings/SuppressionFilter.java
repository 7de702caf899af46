package org.iinkai.api.mailings;

import java.util.Optional;

/**
 * Which suppressions are shown. All conditions hold together.
 *
 * @param text part of an address or a reason; empty for all
 * @param holds whether they hold; empty for both
 */
public record SuppressionFilter(String text, Optional<Boolean> holds) {

    /** All of them. */
    public static SuppressionFilter all() {
        return new SuppressionFilter("", Optional.empty());
    }
}
