package org.iinkai.core.mailings.bounce;

import java.util.UUID;

/**
 * A report that a mail could not be delivered.
 *
 * @param message id of the report itself, by which it is known again
 * @param status as the server wrote it, {@code 5.1.1}
 * @param reason what the server said; may be empty
 */
public record Bounce(String message, UUID recipient, String status, String reason) {

    /**
     * Whether the address will never take mail. A full mailbox (5.2.2), a server that is out of order (5.3) and one that
     * thinks little of the sender (5.7) say nothing of that, although they begin with a 5.
     */
    public boolean isHard() {
        return status.startsWith("5.")
                && !status.equals("5.2.2")
                && !status.startsWith("5.3.")
                && !status.startsWith("5.7.");
    }
}
