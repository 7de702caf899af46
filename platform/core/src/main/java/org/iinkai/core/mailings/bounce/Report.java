package org.iinkai.core.mailings.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

import org.iinkai.core.mailings.send.ReturnPath;
import org.iinkai.core.text.Secrets;

/**
 * Reads a mail that came back. Answers by machines and people come to the same address; only what says that delivery
 * failed is a bounce.
 */
final class Report {

    private static final String[] ADDRESSED = {"Delivered-To", "X-Original-To", "Envelope-To", "To"};
    private static final int LONGEST = 500;

    private final ReturnPath path;

    Report(ReturnPath path) {
        this.path = path;
    }

    /** What a mail reports; empty when it reports no failed delivery of ours. */
    Optional<Bounce> of(Message message) throws MessagingException, IOException {
        Optional<UUID> recipient = recipient(message);
        if (recipient.isEmpty() || !message.isMimeType("multipart/report") || !(message instanceof MimeMessage mime)) {
            return Optional.empty();
        }
        MimeMultipart parts = new MimeMultipart(new MimePartDataSource(mime));
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                return failure(part).map(failed -> bounce(mime, recipient.get(), failed));
            }
        }
        return Optional.empty();
    }

    private Optional<UUID> recipient(Message message) throws MessagingException {
        for (String name : ADDRESSED) {
            String[] lines = message.getHeader(name);
            Optional<UUID> found = lines == null
                    ? Optional.empty()
                    : Arrays.stream(lines)
                            .flatMap(line -> path.in(line).stream())
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<InternetHeaders> failure(BodyPart part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            DeliveryStatus status = new DeliveryStatus(in);
            return Stream.iterate(0, i -> i < status.getRecipientDSNCount(), i -> i + 1)
                    .map(status::getRecipientDSN)
                    .filter(lines -> "failed".equalsIgnoreCase(line(lines, "Action")))
                    .findFirst();
        }
    }

    private static Bounce bounce(MimeMessage message, UUID recipient, InternetHeaders failed) {
        String said = line(failed, "Diagnostic-Code").replaceFirst("(?i)^smtp;\\s*", "");
        String status = line(failed, "Status").split("\\s", 2)[0];
        return new Bounce(id(message, recipient), recipient, status, said);
    }

    private static String id(MimeMessage message, UUID recipient) {
        try {
            String id = message.getMessageID();
            return id == null || id.isBlank() ? Secrets.hash(recipient + " " + message.getSentDate()) : clean(id);
        } catch (MessagingException e) {
            return Secrets.hash(recipient.toString());
        }
    }

    private static String line(InternetHeaders headers, String name) {
        String line = headers.getHeader(name, " ");
        return line == null ? "" : clean(line);
    }

    private static String clean(String line) {
        String words = new String(line.getBytes(UTF_8), UTF_8)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
