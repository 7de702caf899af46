package org.iinkai.core.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Date;

import org.iinkai.api.mail.MailAddress;
import org.iinkai.core.mail.MailMapper.StoredMail;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.NotTaken.Cure;

/** Hands mail to a server by SMTP (RFC 5321), a connection for each mail. */
final class SmtpCarrier implements Carrier {

    private final SmtpServer server;
    private final MailAddress from;
    private final Session session;

    SmtpCarrier(MailServer server, MailAddress from) {
        this.server = new SmtpServer(server);
        this.from = from;
        this.session = this.server.session();
    }

    @Override
    public boolean isSending() {
        return true;
    }

    @Override
    public void carry(StoredMail mail) {
        MimeMessage message = message(mail);
        try (Transport transport = session.getTransport()) {
            server.connect(transport);
            hand(transport, message);
        } catch (MessagingException e) {
            // what fails before the content was offered, or while saying good-bye, is no doubt about the mail
            throw new NotTaken(Cure.LATER, SmtpServer.answer(e), e);
        }
    }

    private static void hand(Transport transport, MimeMessage message) {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw SmtpServer.notTaken(e, Cure.UNKNOWN);
        }
    }

    private MimeMessage message(StoredMail mail) {
        try {
            MimeMessage message = SmtpServer.identified(session, mail.id().toString(), from);
            message.setFrom(SmtpServer.named(from.name(), from.address()));
            message.setRecipient(Message.RecipientType.TO, SmtpServer.named(mail.toName(), mail.toAddress()));
            message.setSubject(mail.subjectLine(), UTF_8.name());
            message.setSentDate(Date.from(mail.queuedAt()));
            // no answer by machines that are away (RFC 3834)
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(SmtpServer.content(mail.body(), mail.html()));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotTaken(Cure.NEVER, SmtpServer.answer(e), e);
        }
    }
}
