package org.iinkai.core.mail;

import java.time.Duration;
import java.util.Optional;

import org.iinkai.api.mail.MailAddress;

/**
 * How mail leaves the house, and where reports on it come back.
 *
 * @param server the mail server; empty to keep mail here instead of sending it
 * @param from who mail comes from
 * @param perMinute how many mails of mailings leave in a minute at most; 0 for no limit
 * @param bounces the mailbox that mail goes back to which could not be delivered; empty when none is read
 */
public record MailSettings(
        Optional<MailServer> server, MailAddress from, int perMinute, Optional<BounceMailbox> bounces) {

    /** Mail without a limit, of which nothing that comes back is read. */
    public MailSettings(Optional<MailServer> server, MailAddress from) {
        this(server, from, 0, Optional.empty());
    }

    /**
     * A mailbox read by IMAP.
     *
     * @param address its address; each mail gets a return path of its own: {@code local+code@domain}
     * @param security whether and when the connection is encrypted
     * @param patience how long to wait for a connection and for each answer
     */
    public record BounceMailbox(
            String address, String host, int port, Security security, String user, String password, Duration patience) {

        @Override
        public String toString() {
            return user + " at " + host + ":" + port + " (" + security + ")";
        }
    }

    /**
     * A mail server that takes mail for delivery.
     *
     * @param security whether and when the connection is encrypted
     * @param user name to sign in with; empty to sign in to nothing
     * @param patience how long to wait for a connection and for each answer
     */
    public record MailServer(
            String host, int port, Security security, String user, String password, Duration patience) {

        @Override
        public String toString() {
            return host + ":" + port + " (" + security + ")";
        }
    }

    /** Whether and when a connection is encrypted. */
    public enum Security {
        /** Not at all: for a server on this machine. */
        NONE,
        /** After the greeting, by STARTTLS; a server that offers none is refused. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    /** Keeps all mail here. */
    public static MailSettings kept() {
        return new MailSettings(Optional.empty(), new MailAddress("", "noreply@localhost.localdomain"));
    }
}
