package org.iinkai.core.mailings.send;

import java.net.URI;
import java.util.UUID;

/**
 * One mail of a mailing.
 *
 * @param recipient id of the recipient's row: the mail is known by it wherever it arrives
 * @param sender name it comes from
 * @param listCode code of the list, for programs that sort mail
 * @param stop where its recipient stops further mail
 */
public record Letter(
        UUID recipient,
        String sender,
        String listCode,
        String name,
        String address,
        String subject,
        String text,
        String html,
        URI stop) {}
