package org.iinkai.core.mail;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.MailFilter;
import org.iinkai.api.mail.MailRow;
import org.iinkai.api.mail.MailState;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.api.mail.SentMail;
import org.iinkai.api.text.Texts;
import org.iinkai.core.mail.MailMapper.MailQuery;
import org.iinkai.core.mail.MailMapper.StoredMail;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.text.Reading;

/** The outbox in the database. */
public final class MailRegister implements Mail {

    private final Foundation foundation;
    private final MailMapper mails;
    private final Texts texts;
    private final Carrier carrier;
    private final Outbox outbox;

    private MailRegister(Foundation foundation, MailMapper mails, Texts texts, Carrier carrier) {
        this.foundation = foundation;
        this.mails = mails;
        this.texts = texts;
        this.carrier = carrier;
        this.outbox = new Outbox(mails, foundation.transactions(), carrier, foundation.clock());
    }

    /** Mail as configured. */
    public static MailRegister in(Foundation foundation, Texts texts, MailSettings settings) {
        MailMapper mapper = foundation
                .database()
                .mappers("core.mail", MailMapper.class.getClassLoader(), List.of(MailMapper.class))
                .mapper(MailMapper.class);
        Carrier carrier = settings.server()
                .<Carrier>map(server -> new SmtpCarrier(server, settings.from()))
                .orElseGet(Keeper::new);
        return new MailRegister(foundation, mapper, texts, carrier);
    }

    /** What it offers to the core. */
    public Part part() {
        return new Part(Map.of(Mail.class, this), Map.of());
    }

    /** Sends what is due. */
    public void empty() {
        outbox.empty();
    }

    @Override
    public void send(OutgoingMail mail) {
        foundation.access().caller();
        Object[] arguments = mail.arguments().toArray();
        String line = MailText.line(texts.text(mail.locale(), mail.words() + ".subject", arguments));
        String text = MailText.plain(texts.text(mail.locale(), mail.words() + ".text", arguments));
        if (line.isEmpty() || text.isEmpty()) {
            throw new Refused("core.refused.mail-empty");
        }
        Instant now = foundation.clock().instant();
        StoredMail stored = new StoredMail(
                mail.id(),
                mail.to().name(),
                mail.to().address(),
                mail.subject(),
                line,
                text,
                MailText.html(line, text, mail.locale()),
                Reading.searchKey(mail.to().name(), mail.to().address(), line),
                carrier.isSending() ? MailState.QUEUED : MailState.KEPT,
                0,
                "",
                now,
                java.util.Optional.empty());
        foundation.transactions().write(() -> {
            if (mails.add(stored) == 1 && carrier.isSending()) {
                foundation
                        .transactions()
                        .afterCommit(() -> Thread.ofVirtual().name("mail").start(outbox::empty));
            }
        });
    }

    @Override
    public Page<MailRow> find(MailFilter filter, PageRequest page) {
        foundation.access().require(CoreRight.MAIL_READ);
        MailQuery query = query(filter, page);
        return foundation
                .transactions()
                .read(() -> Page.of(
                                mails.find(query),
                                page,
                                row -> List.of(
                                        row.queuedAt().toString(), row.id().toString()),
                                Total.bounded(mails.count(query, Total.BOUND + 1)))
                        .map(MailRegister::row));
    }

    @Override
    public SentMail mail(Id<OutgoingMail> id) {
        foundation.access().require(CoreRight.MAIL_READ);
        return foundation.transactions().write(() -> {
            StoredMail stored = mails.mail(id).orElseThrow(() -> new NotFound("mail " + id));
            foundation.audit().record("core.audit.mail-read", "mail:" + id, "");
            return new SentMail(row(stored), stored.subject(), stored.body(), stored.html());
        });
    }

    @Override
    public int again(List<Id<OutgoingMail>> ids) {
        foundation.access().require(CoreRight.MAIL_READ);
        foundation.access().require(CoreRight.MEMBERS_CHANGE);
        return foundation.transactions().write(() -> {
            int count = 0;
            for (Id<OutgoingMail> id : ids) {
                if (mails.again(id, foundation.clock().instant()) == 1) {
                    foundation.audit().record("core.audit.mail-again", "mail:" + id, "");
                    count++;
                }
            }
            return count;
        });
    }

    private static MailQuery query(MailFilter filter, PageRequest page) {
        try {
            return new MailQuery(
                    Reading.pattern(filter.text()),
                    filter.state().orElse(null),
                    filter.subject(),
                    page.isFirst() ? null : Instant.parse(page.after().getFirst()),
                    page.isFirst() ? null : UUID.fromString(page.after().getLast()),
                    page.size() + 1);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Refused("core.refused.page-position");
        }
    }

    private static MailRow row(StoredMail mail) {
        String to = mail.toName().isEmpty()
                ? mail.toAddress()
                : new MailAddress(mail.toName(), mail.toAddress()).name() + " <" + mail.toAddress() + ">";
        return new MailRow(
                mail.id(),
                to,
                mail.subjectLine(),
                mail.state(),
                mail.queuedAt(),
                mail.sentAt(),
                mail.attempts(),
                mail.problem());
    }

    /** Keeps mail here. */
    private static final class Keeper implements Carrier {

        @Override
        public boolean isSending() {
            return false;
        }

        @Override
        public void carry(StoredMail mail) {
            throw new IllegalStateException("mail stays here");
        }
    }
}
