package org.iinkai.core.mailings.send;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection that knows whether a mail may have been taken. A server takes nothing before the line that ends the
 * content, so what breaks earlier leaves no doubt.
 */
final class SmtpLine extends SMTPTransport {

    private boolean isDoubtful;

    SmtpLine(Session session, boolean isTls) {
        super(session, null, isTls ? "smtps" : "smtp", isTls);
    }

    @Override
    protected void mailFrom() throws MessagingException {
        isDoubtful = false;
        super.mailFrom();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        isDoubtful = true;
        super.finishData();
    }

    /** Whether the last mail was offered whole. */
    boolean isDoubtful() {
        return isDoubtful;
    }
}
