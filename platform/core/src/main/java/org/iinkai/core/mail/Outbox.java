package org.iinkai.core.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.data.Transactions;
import org.iinkai.api.mail.MailState;
import org.iinkai.core.mail.MailMapper.StoredMail;
import org.iinkai.core.part.Retry;

/**
 * Empties the outbox. A mail is marked before it is handed over and settled after; a server that dies between leaves it
 * marked, and when its time is over it counts as uncertain. So no crash sends a mail twice.
 */
final class Outbox {

    static final Duration LONGEST_HANDOVER = Duration.ofMinutes(10);

    private static final int BATCH = 20;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final MailMapper mails;
    private final Transactions transactions;
    private final Carrier carrier;
    private final Clock clock;

    Outbox(MailMapper mails, Transactions transactions, Carrier carrier, Clock clock) {
        this.mails = mails;
        this.transactions = transactions;
        this.carrier = carrier;
        this.clock = clock;
    }

    /** Sends what is due; gives up what another server lost. Returns when nothing more is due. */
    void empty() {
        Instant now = clock.instant();
        int lost = transactions.write(() -> mails.giveUpLost(now));
        if (lost > 0) {
            LOG.warn("{} mails were being sent when a server was lost; a person has to decide about them", lost);
        }
        if (!carrier.isSending()) {
            return;
        }
        List<StoredMail> batch = claim();
        while (!batch.isEmpty()) {
            batch.forEach(this::carry);
            batch = claim();
        }
    }

    /** Committed before anything is sent. */
    private List<StoredMail> claim() {
        Instant now = clock.instant();
        return transactions.write(() -> mails.claim(now, now.plus(LONGEST_HANDOVER), BATCH));
    }

    private void carry(StoredMail mail) {
        try {
            carrier.carry(mail);
            settle(mail, MailState.SENT, "", clock.instant());
        } catch (NotTaken refusal) {
            MailState state = after(mail, refusal);
            LOG.info("mail {} was not taken at attempt {}: {}", mail.id(), mail.attempts(), state);
            settle(
                    mail,
                    state,
                    String.valueOf(refusal.getMessage()),
                    clock.instant().plus(Retry.pause(mail.attempts())));
        }
    }

    private static MailState after(StoredMail mail, NotTaken refusal) {
        return switch (refusal.cure()) {
            case LATER -> mail.attempts() >= Retry.MOST_ATTEMPTS ? MailState.FAILED : MailState.QUEUED;
            case NEVER -> MailState.FAILED;
            case UNKNOWN -> MailState.UNCERTAIN;
        };
    }

    private void settle(StoredMail mail, MailState state, String problem, Instant due) {
        transactions.write(() -> mails.settle(mail.id(), state, problem, due, clock.instant()));
    }
}
