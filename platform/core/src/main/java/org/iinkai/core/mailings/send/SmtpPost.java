package org.iinkai.core.mailings.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.mail.MailAddress;
import org.iinkai.core.mail.MailSettings;
import org.iinkai.core.mail.MailSettings.BounceMailbox;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.NotTaken.Cure;
import org.iinkai.core.mail.SmtpServer;

/** Hands letters to a mail server, many over one connection. */
public final class SmtpPost implements Post {

    /** Some servers hang up on who brings more at once. */
    private static final int MOST_A_CONNECTION = 500;

    private static final int SHUTTING_DOWN = 421;
    private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

    private final SmtpServer server;
    private final Session session;
    private final MailAddress from;
    private final Optional<ReturnPath> returns;
    private final Clock clock;

    private SmtpPost(MailServer server, MailSettings settings, Clock clock) {
        this.server = new SmtpServer(server);
        this.session = this.server.session();
        this.from = settings.from();
        this.returns = settings.bounces().map(BounceMailbox::address).map(ReturnPath::new);
        this.clock = clock;
    }

    /** As configured; without a server letters are kept. */
    public static Post of(MailSettings settings, Clock clock) {
        return settings.server()
                .<Post>map(server -> new SmtpPost(server, settings, clock))
                .orElseGet(Post::kept);
    }

    @Override
    public boolean isSending() {
        return true;
    }

    @Override
    public Counter open() {
        return new Connection();
    }

    /** Connects when there is something to hand over, and again after the line was lost. */
    private final class Connection implements Counter {

        private Optional<SmtpLine> line = Optional.empty();
        private int carried;

        @Override
        public Outcome hand(Letter letter) {
            SMTPMessage message;
            try {
                message = message(letter);
            } catch (MessagingException | UnsupportedEncodingException e) {
                return new Outcome.Never(SmtpServer.answer(e));
            }
            return hand(line.orElseThrow(), message);
        }

        private Outcome hand(SmtpLine open, SMTPMessage message) {
            try {
                open.sendMessage(message, message.getAllRecipients());
                carried++;
                return new Outcome.Taken();
            } catch (MessagingException e) {
                int code = SmtpServer.code(e);
                Outcome outcome = outcome(e, open.isDoubtful());
                if (code < 0 || code == SHUTTING_DOWN || !open.isConnected()) {
                    close();
                }
                return outcome;
            }
        }

        @Override
        public Optional<String> trouble() {
            if (carried >= MOST_A_CONNECTION) {
                close();
            }
            if (line.isEmpty()) {
                SmtpLine fresh = new SmtpLine(session, server.isTls());
                try {
                    server.connect(fresh);
                } catch (MessagingException e) {
                    return Optional.of(SmtpServer.answer(e));
                }
                line = Optional.of(fresh);
                carried = 0;
            }
            return Optional.empty();
        }

        @Override
        public void close() {
            line.ifPresent(open -> {
                try {
                    open.close();
                } catch (MessagingException e) {
                    LOG.debug("the mail server did not say good-bye", e);
                }
            });
            line = Optional.empty();
        }
    }

    private static Outcome outcome(MessagingException failure, boolean isDoubtful) {
        var refusal = SmtpServer.notTaken(failure, isDoubtful ? Cure.UNKNOWN : Cure.LATER);
        String answer = String.valueOf(refusal.getMessage());
        return switch (refusal.cure()) {
            case LATER -> new Outcome.Later(answer);
            case NEVER -> new Outcome.Never(answer);
            case UNKNOWN -> new Outcome.Unknown(answer);
        };
    }

    private SMTPMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        SMTPMessage message = SmtpServer.identified(session, letter.recipient().toString(), from);
        message.setFrom(SmtpServer.named(letter.sender(), from.address()));
        message.setRecipient(Message.RecipientType.TO, SmtpServer.named(letter.name(), letter.address()));
        message.setSubject(letter.subject(), UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("List-Id", "<" + letter.listCode() + "." + domain() + ">");
        // RFC 2369 and, for one press of a button in the mail program, RFC 8058
        message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        message.setHeader("Precedence", "bulk");
        message.setContent(SmtpServer.content(letter.text(), letter.html()));
        returns.ifPresent(path -> message.setEnvelopeFrom(path.of(letter.recipient())));
        message.saveChanges();
        return message;
    }

    private String domain() {
        return from.address().substring(from.address().indexOf('@') + 1);
    }
}
