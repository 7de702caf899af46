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
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import org.iinkai.api.mail.MailAddress;
import org.iinkai.core.mail.Carrier.NotTaken.Cure;
import org.iinkai.core.mail.MailMapper.StoredMail;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.MailSettings.Security;

/** Hands mail to a server by SMTP (RFC 5321), a connection for each mail. */
final class SmtpCarrier implements Carrier {

    private static final int PERMANENT = 500;

    private final MailServer server;
    private final MailAddress from;
    private final Session session;

    SmtpCarrier(MailServer server, MailAddress from) {
        this.server = server;
        this.from = from;
        this.session = Session.getInstance(properties(server));
    }

    @Override
    public boolean isSending() {
        return true;
    }

    @Override
    public void carry(StoredMail mail) {
        MimeMessage message = message(mail);
        try (Transport transport = session.getTransport()) {
            connect(transport);
            hand(transport, message);
        } catch (MessagingException e) {
            // what fails before the content was offered, or while saying good-bye, is no doubt about the mail
            throw new NotTaken(Cure.LATER, answer(e), e);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        transport.connect(
                server.host(),
                server.port(),
                server.user().isEmpty() ? null : server.user(),
                server.user().isEmpty() ? null : server.password());
    }

    private static void hand(Transport transport, MimeMessage message) throws MessagingException {
        try {
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new NotTaken(cure(e), answer(e), e);
        }
    }

    /** An answer of the server decides; without one the connection was lost and the mail may be there. */
    private static Cure cure(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            int code = switch (cause) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> -1;
            };
            if (code > 0) {
                return code >= PERMANENT ? Cure.NEVER : Cure.LATER;
            }
        }
        return Cure.UNKNOWN;
    }

    private static @org.jspecify.annotations.Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }

    private static String answer(Exception failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            last = cause;
        }
        String words =
                String.valueOf(last.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        return words.length() > 500 ? words.substring(0, 500) : words;
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
            throw new NotTaken(Cure.NEVER, answer(e), e);
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

    private static Properties properties(MailServer server) {
        String patience = String.valueOf(server.patience().toMillis());
        Properties properties = new Properties();
        boolean isTls = server.security() == Security.TLS;
        properties.put("mail.transport.protocol", isTls ? "smtps" : "smtp");
        for (String prefix : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.put(prefix + "connectiontimeout", patience);
            properties.put(prefix + "timeout", patience);
            properties.put(prefix + "writetimeout", patience);
            properties.put(prefix + "auth", String.valueOf(!server.user().isEmpty()));
            properties.put(prefix + "ssl.checkserveridentity", "true");
            properties.put(prefix + "allow8bitmime", "true");
        }
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.security() == Security.STARTTLS));
        return properties;
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
