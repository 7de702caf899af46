package org.iinkai.api.mail;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Sends mail. A mail is stored in the open transaction with the change that it tells of, and goes out after that is
 * committed: what was rolled back is never sent, what was committed is not forgotten over a crash. Each is handed to the
 * mail server once; when the server was lost in the middle, nobody can know whether it took the mail, which then waits for
 * a person's decision ({@link MailState#UNCERTAIN}) instead of being sent twice.
 */
@ProviderType
public interface Mail {

    /**
     * Stores a mail to be sent. A request repeated with the same id changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when a text of it has no content
     */
    void send(OutgoingMail mail);

    /** The log, newest first. Needs {@code core.mail-read}. */
    Page<MailRow> find(MailFilter filter, PageRequest page);

    /**
     * A mail as it was or will be sent. Needs {@code core.mail-read}; reading one is itself recorded.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    SentMail mail(Id<OutgoingMail> id);

    /**
     * Puts mails that failed or are uncertain back in the queue. Needs {@code core.mail-read} and
     * {@code core.members-change}.
     *
     * @return how many were put back; those in other states stay as they are
     */
    int again(List<Id<OutgoingMail>> ids);
}
