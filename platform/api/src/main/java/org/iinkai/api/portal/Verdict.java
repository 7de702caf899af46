package org.iinkai.api.portal;

import java.util.List;

import org.iinkai.api.error.Refused;

/**
 * The decision on one thing that was proposed.
 *
 * @param seen the value that the person who decides saw as today's
 * @param reason why it is rejected; shown to the company
 */
public record Verdict(OwnField field, boolean isAccepted, List<String> seen, String reason) {

    private static final int LONGEST = 500;

    public Verdict {
        seen = List.copyOf(seen);
        reason = reason.strip();
        if (!isAccepted && reason.isEmpty()) {
            throw new Refused("core.refused.proposal-reason").at("reason." + field);
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST) {
            throw new Refused("core.refused.too-long", LONGEST).at("reason." + field);
        }
    }
}
