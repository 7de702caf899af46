package org.iinkai.core.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.mail.MailAddress;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.MailSettings.Security;
import org.iinkai.core.mail.NotTaken.Cure;

/** A mail server spoken to by SMTP (RFC 5321): how to reach it, and what its answers mean. */
public final class SmtpServer {

    private static final int PERMANENT = 500;

    private final MailServer server;

    /** The server as configured. */
    public SmtpServer(MailServer server) {
        this.server = server;
    }

    /** What connections to it are made from. */
    public Session session() {
        String patience = String.valueOf(server.patience().toMillis());
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", isTls() ? "smtps" : "smtp");
        for (String prefix : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.put(prefix + "connectiontimeout", patience);
            properties.put(prefix + "timeout", patience);
            properties.put(prefix + "writetimeout", patience);
            properties.put(prefix + "auth", String.valueOf(!server.user().isEmpty()));
            properties.put(prefix + "ssl.checkserveridentity", "true");
            properties.put(prefix + "allow8bitmime", "true");
        }
        properties.put("mail.smtp.socketFactory", Undelayed.plain());
        properties.put("mail.smtp.ssl.socketFactory", Undelayed.encrypted());
        properties.put("mail.smtps.ssl.socketFactory", Undelayed.encrypted());
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.security() == Security.STARTTLS));
        return Session.getInstance(properties);
    }

    /** A mail with its text first and the same as a page. */
    public static MimeMultipart content(String plain, String page) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(plain, UTF_8.name());
        MimeBodyPart html = new MimeBodyPart();
        html.setText(page, UTF_8.name(), "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** An address with the name that is shown; without one the address alone. */
    public static InternetAddress named(String name, String address)
            throws AddressException, UnsupportedEncodingException {
        return name.isEmpty() ? new InternetAddress(address, true) : new InternetAddress(address, name, UTF_8.name());
    }

    /** A message that keeps its id, so that the same mail is known again wherever it arrives. */
    public static SMTPMessage identified(Session session, String id, MailAddress from) {
        String domain = from.address().substring(from.address().indexOf('@') + 1);
        return new Identified(session, "<" + id + "@" + domain + ">");
    }

    private static final class Identified extends SMTPMessage {

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

    /** Whether it is spoken to encrypted from the first byte. */
    public boolean isTls() {
        return server.security() == Security.TLS;
    }

    /** Connects, and signs in where there is a user. */
    public void connect(Transport transport) throws MessagingException {
        transport.connect(
                server.host(),
                server.port(),
                server.user().isEmpty() ? null : server.user(),
                server.user().isEmpty() ? null : server.password());
    }

    /**
     * What a failure means: the answer of the server decides.
     *
     * @param silent what it means when there was none
     */
    public static NotTaken notTaken(MessagingException failure, Cure silent) {
        int code = code(failure);
        Cure cure = code > 0 ? code >= PERMANENT ? Cure.NEVER : Cure.LATER : silent;
        return new NotTaken(cure, answer(failure), failure);
    }

    /** The code that the server answered; -1 when it gave no answer. */
    public static int code(MessagingException failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            int code = switch (cause) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> -1;
            };
            if (code > 0) {
                return code;
            }
        }
        return -1;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : cause.getCause();
    }

    /** What was said at the bottom of a failure, on one line. */
    public static String answer(Exception failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            last = cause;
        }
        String words =
                String.valueOf(last.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        return words.length() > 500 ? words.substring(0, 500) : words;
    }
}
