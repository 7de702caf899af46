package org.iinkai.core.mailings.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.mailings.SuppressionKind;
import org.iinkai.core.mail.MailSettings.BounceMailbox;
import org.iinkai.core.mail.MailSettings.Security;
import org.iinkai.core.mailings.bounce.BounceMapper.BounceRow;
import org.iinkai.core.mailings.bounce.BounceMapper.Bounced;
import org.iinkai.core.mailings.bounce.BounceMapper.SuppressedRow;
import org.iinkai.core.mailings.send.ReturnPath;
import org.iinkai.core.part.ChangeNews;
import org.iinkai.core.text.Reading;

/**
 * Reads reports from the mailbox that return paths lead to. An address that does not exist gets no more mail; one whose
 * last few mails all came back for a passing reason neither.
 */
public final class BounceReader {

    /** How many mails in a row may come back for a passing reason. */
    public static final int MOST_SOFT = 3;

    private static final int MOST_AT_ONCE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(BounceReader.class);

    private final BounceMailbox mailbox;
    private final Report reports;
    private final House house;

    /** What it works on. */
    public record House(BounceMapper mapper, Transactions transactions, Audit audit, Clock clock, ChangeNews news) {}

    /** Reads a mailbox. */
    public BounceReader(BounceMailbox mailbox, House house) {
        this.mailbox = mailbox;
        this.reports = new Report(new ReturnPath(mailbox.address()));
        this.house = house;
    }

    /** Reads what has come since the last time. A mail counts as read once what it says is stored. */
    public void read() {
        String protocol = mailbox.security() == Security.TLS ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties()).getStore(protocol)) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), mailbox.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(unread.length, MOST_AT_ONCE); i++) {
                    read(unread[i]);
                }
            }
        } catch (MessagingException e) {
            LOG.warn("the mailbox {} for undelivered mail was not read: {}", mailbox, e.getMessage());
        }
    }

    private void read(Message message) throws MessagingException {
        try {
            reports.of(message).ifPresent(this::store);
        } catch (IOException | MessagingException e) {
            LOG.warn("a mail in {} can't be read: {}", mailbox, e.getMessage());
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    /** Stores a report; the same one again changes nothing. */
    void store(Bounce bounce) {
        Instant now = house.clock().instant();
        house.transactions().write(() -> {
            BounceRow row = new BounceRow(
                    bounce.message(), bounce.recipient(), bounce.isHard(), bounce.status(), bounce.reason());
            Optional<Bounced> whose = house.mapper().bounced(bounce.recipient());
            if (whose.isEmpty() || house.mapper().add(row, now) == 0) {
                return;
            }
            String said = (bounce.status() + " " + bounce.reason()).strip();
            house.mapper().mark(bounce.recipient(), said, now);
            if (bounce.isHard()) {
                suppress(whose.get(), SuppressionKind.HARD_BOUNCE, said, now);
            } else if (house.mapper().lately(whose.get().addressKey(), MOST_SOFT) >= MOST_SOFT) {
                suppress(whose.get(), SuppressionKind.SOFT_BOUNCES, said, now);
            }
            house.transactions()
                    .afterCommit(() -> house.news().changed(whose.get().mailingId()));
        });
    }

    private void suppress(Bounced bounced, SuppressionKind kind, String said, Instant now) {
        UUID id = UUID.randomUUID();
        int added = house.mapper()
                .suppress(new SuppressedRow(
                        id,
                        bounced.address(),
                        bounced.addressKey(),
                        kind.name(),
                        said.isEmpty() ? "-" : said,
                        now,
                        Reading.searchKey(bounced.address(), said)));
        if (added == 1) {
            house.audit().record("core.audit.suppressed", "suppression:" + id, kind.name());
        }
    }

    private Properties properties() {
        String patience = String.valueOf(mailbox.patience().toMillis());
        Properties properties = new Properties();
        for (String prefix : new String[] {"mail.imap.", "mail.imaps."}) {
            properties.put(prefix + "connectiontimeout", patience);
            properties.put(prefix + "timeout", patience);
            properties.put(prefix + "writetimeout", patience);
            properties.put(prefix + "ssl.checkserveridentity", "true");
        }
        properties.put("mail.imap.starttls.enable", String.valueOf(mailbox.security() == Security.STARTTLS));
        properties.put("mail.imap.starttls.required", String.valueOf(mailbox.security() == Security.STARTTLS));
        return properties;
    }
}
