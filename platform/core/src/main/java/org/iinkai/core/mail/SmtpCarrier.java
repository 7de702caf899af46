package org.iinkai.core.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
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
            MimeMessage message = new Identified(session, "<" + mail.id() + "@" + domain() + ">");
            message.setFrom(internet(from.name(), from.address()));
            message.setRecipient(Message.RecipientType.TO, internet(mail.toName(), mail.toAddress()));
            message.setSubject(mail.subjectLine(), UTF_8.name());
            message.setSentDate(Date.from(mail.queuedAt()));
            // no answer by machines that are away (RFC 3834)
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setContent(content(mail));
            message.saveChanges();
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotTaken(Cure.NEVER, SmtpServer.answer(e), e);
        }
    }

    private static MimeMultipart content(StoredMail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.body(), UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static Address internet(String name, String address)
            throws MessagingException, UnsupportedEncodingException {
        return name.isEmpty() ? new InternetAddress(address, true) : new InternetAddress(address, name, UTF_8.name());
    }

    private String domain() {
        return from.address().substring(from.address().indexOf('@') + 1);
    }

    /** A message whose id follows from the mail's, so that the same mail is known again wherever it arrives. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
