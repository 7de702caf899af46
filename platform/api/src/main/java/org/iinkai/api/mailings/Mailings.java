package org.iinkai.api.mailings;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;

/**
 * Mailings. One person writes and hands in, which fixes who gets it; another approves; then it goes out, each recipient
 * once. Reading needs {@code core.mailings-read}; writing, handing in, pausing and stopping {@code core.mailings-change};
 * approving, sending and deciding {@code core.mailings-approve}. Each step is recorded.
 */
@ProviderType
public interface Mailings {

    /** Mailings, the latest first, a page at a time. */
    Page<MailingRow> find(MailingFilter filter, PageRequest page);

    /**
     * A mailing.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    Mailing mailing(Id<Mailing> id);

    /** What came of it so far. */
    MailingCounts counts(Id<Mailing> id);

    /**
     * Adds a draft, whose version is 0, or changes one. Adding again with the same id changes nothing.
     *
     * @throws org.iinkai.api.error.Refused when it is no draft any more, a list is unknown, or somebody changed it meanwhile
     */
    void save(DraftMailing draft);

    /**
     * A draft made by another part from a subject and a Japanese text, for a person to finish and hand in. A request
     * repeated with the same id changes nothing. Needs {@code core.mailings-change}; {@link #listen} tells of its state.
     *
     * @param list code of a list
     */
    void draft(Id<Mailing> id, String list, String subject, String text);

    /** Takes a draft away. */
    void remove(Id<Mailing> id, int version);

    /** How a mail of it looks. */
    MailingPreview preview(Id<Mailing> id);

    /**
     * Sends it to the caller's own address only, marked as a test.
     *
     * @return the address
     * @throws org.iinkai.api.error.Refused when the caller has none
     */
    String test(Id<Mailing> id);

    /**
     * Hands a draft in: finds and fixes who gets it, and counts them.
     *
     * @throws org.iinkai.api.error.Refused when nobody would get it, or it is no draft any more
     */
    MailingCounts ready(Id<Mailing> id, int version);

    /** Sends a mailing that waits for approval back to its writers, or takes it back; its recipients are forgotten. */
    void sendBack(Id<Mailing> id, int version, String note);

    /**
     * Approves a mailing.
     *
     * @throws org.iinkai.api.error.Refused when the caller wrote or handed in any of it
     */
    void approve(Id<Mailing> id, int version);

    /**
     * Lets an approved mailing go out.
     *
     * @param at when; empty for now
     */
    void send(Id<Mailing> id, int version, Optional<Instant> at);

    /** Takes the time back at which an approved mailing was to go out. */
    void unschedule(Id<Mailing> id, int version);

    /** Pauses a mailing that goes out: within a second no further mail leaves. */
    void pause(Id<Mailing> id);

    /** Lets a paused mailing go on. */
    void resume(Id<Mailing> id);

    /** Stops a mailing for good: what waits is not sent. */
    void stop(Id<Mailing> id);

    /**
     * Sends again to those whom it did not reach because their mail failed; never to who received it.
     *
     * @return to how many
     */
    int resend(Id<Mailing> id);

    /** Settles a mail that was perhaps sent. */
    void decide(Id<MailingRecipient> recipient, Decision decision);

    /** Recipients by address, a page at a time; two statements. Recorded as looked at. */
    Page<MailingRecipient> recipients(RecipientFilter filter, PageRequest page);

    /** Whether mail leaves this house at all; without a mail server what is sent is kept here. */
    boolean isSending();

    /** What kept mail from leaving this server when it was last tried; empty when nothing did. */
    Optional<String> trouble();

    /**
     * Calls the listener after a mailing changed on this server, on a thread of its own; while one goes out twice a second
     * at most.
     *
     * @return takes the listener out again
     */
    Runnable listen(Consumer<Id<Mailing>> listener);
}
