package org.iinkai.core.mailings;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.iinkai.api.association.AssociationName;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.mailings.Subscribing;
import org.iinkai.api.mailings.Suppressions;
import org.iinkai.api.populations.Populations;
import org.iinkai.api.text.Texts;
import org.iinkai.core.mail.MailSettings;
import org.iinkai.core.mailings.bounce.BounceReader;
import org.iinkai.core.mailings.send.Dispatch;
import org.iinkai.core.mailings.send.Post;
import org.iinkai.core.mailings.send.SmtpPost;
import org.iinkai.core.part.ChangeNews;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** Mail to many, in the database. */
public final class MailingOffice implements AutoCloseable {

    private final Part part;
    private final Dispatch dispatch;
    private final SubscribeDesk subscribing;
    private final Approved approved;
    private final Optional<BounceReader> bounces;

    private MailingOffice(
            Part part,
            Dispatch dispatch,
            SubscribeDesk subscribing,
            Approved approved,
            Optional<BounceReader> bounces) {
        this.part = part;
        this.dispatch = dispatch;
        this.subscribing = subscribing;
        this.approved = approved;
        this.bounces = bounces;
    }

    /**
     * What mailings need of other parts.
     *
     * @param product address of the product that people use, for links in mail
     * @param names gives the association's name of a day
     */
    public record Neighbours(
            Mail mail,
            Populations populations,
            Function<LocalDate, AssociationName> names,
            Texts texts,
            URI product,
            MailSettings settings) {}

    /** The mailings of a core. */
    public static MailingOffice in(Foundation foundation, Neighbours neighbours) {
        MailingParts parts = MailingParts.in(foundation);
        MailSettings settings = neighbours.settings();
        ChangeNews news = new ChangeNews();
        Papers papers = new Papers(
                foundation, parts, new Papers.House(neighbours.texts(), neighbours.product(), neighbours.names()));
        Post post = SmtpPost.of(settings, foundation.clock());
        Dispatch dispatch = new Dispatch(
                parts.sending(),
                foundation.transactions(),
                foundation.audit(),
                foundation.clock(),
                new Dispatch.Desk(post, papers, news, settings.perMinute()));
        SubscribeDesk subscribing = new SubscribeDesk(foundation, parts, neighbours.mail(), neighbours.product());
        Fixing fixing = new Fixing(foundation, parts, neighbours.populations());
        MailingDesk desk = new MailingDesk(
                foundation,
                parts,
                new MailingDesk.Neighbours(
                        neighbours.mail(),
                        papers,
                        fixing,
                        dispatch,
                        news,
                        post.isSending(),
                        settings.from().address()));
        foundation.contributed().addFacts("core.mailings", new MailingFacts(parts.facts(), foundation.clock()));
        KeptMailings.register(foundation, parts.kept());
        Part part = new Part(
                Map.of(
                        Mailings.class,
                        desk,
                        MailingLists.class,
                        new ListDesk(foundation, parts),
                        Suppressions.class,
                        new SuppressionDesk(
                                foundation,
                                parts.suppressions(),
                                settings.bounces().isPresent()),
                        Subscribing.class,
                        subscribing),
                MailingImports.in(foundation, parts));
        BounceReader.House house = new BounceReader.House(
                parts.bounces(), foundation.transactions(), foundation.audit(), foundation.clock(), news);
        return new MailingOffice(
                part,
                dispatch,
                subscribing,
                new Approved(foundation, parts, fixing, dispatch, news),
                settings.bounces().map(mailbox -> new BounceReader(mailbox, house)));
    }

    /** What it offers to the core. */
    public Part part() {
        return part;
    }

    /**
     * Begins to send what was approved elsewhere, or looks how far it is.
     *
     * @return when it began to go out; empty while it goes
     * @throws org.iinkai.api.error.Refused when it can't go out, or was stopped, or reached nobody
     */
    public Optional<Instant> send(ApprovedMail mail) {
        return approved.send(mail);
    }

    /** Sends what is due, on a thread of its own. */
    public void send() {
        dispatch.kick();
    }

    /** Reads what came back, where a mailbox for that is configured. */
    public void readBounces() {
        bounces.ifPresent(BounceReader::read);
    }

    /** Forgets requests to subscribe that were never confirmed. */
    public void sweep() {
        subscribing.sweep();
    }

    /** Lets the mail that is being handed over end. */
    @Override
    public void close() {
        dispatch.close();
    }
}
