package org.iinkai.core.accounts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.PasswordLinks;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.core.accounts.DirectoryMapper.Found;
import org.iinkai.core.accounts.DirectoryMapper.LinkRow;
import org.iinkai.core.accounts.DirectoryMapper.ResetRequest;
import org.iinkai.core.accounts.DirectoryMapper.Resets;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Secrets;

/** One-time links to choose a password by. An account has one at a time. */
final class Links implements PasswordLinks {

    static final Duration INVITATION_LASTS = Duration.ofDays(7);
    static final Duration RESET_LASTS = Duration.ofHours(1);
    static final int RESETS_OF_ADDRESS = 20;
    static final int RESETS_OF_LOGIN = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);

    private final Foundation foundation;
    private final DirectoryMapper accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Mail mail;
    private final URI product;

    Links(Foundation foundation, DirectoryMapper accounts, Passwords passwords, Sessions sessions, LinkMail linkMail) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.mail = linkMail.mail();
        this.product = linkMail.product();
    }

    /**
     * How links reach people.
     *
     * @param product address of the product that people use
     */
    record LinkMail(Mail mail, URI product) {}

    @Override
    public Optional<Link> link(String token) {
        return good(token)
                .flatMap(row -> accounts.account(row.account())
                        .filter(account -> !account.isDisabled())
                        .map(account -> new Link(
                                Purpose.valueOf(row.purpose()),
                                account.login(),
                                account.name(),
                                Directory.locale(account))));
    }

    @Override
    public void choose(String token, char[] password) {
        Link link = link(token).orElseThrow(() -> new Refused("core.refused.password-link"));
        PasswordRules.check(password, link.login(), link.name());
        String hash = passwords.hash(java.nio.CharBuffer.wrap(password));
        foundation.transactions().write(() -> {
            accounts.waitForTurn();
            Id<AccountRow> account = good(token)
                    .orElseThrow(() -> new Refused("core.refused.password-link"))
                    .account();
            accounts.forgetLinks(account);
            accounts.password(account, hash);
            // whoever has the mailbox is let in, however many strangers guessed
            accounts.forgetFailures(account);
            sessions.ended(accounts.closeAll(account, null));
            Caller caller = Caller.owner(account.toString(), link.name(), link.locale());
            CallerScope.run(
                    caller,
                    () -> foundation
                            .audit()
                            .record(
                                    "core.audit.password-chosen",
                                    "account:" + account,
                                    link.purpose().name()));
        });
    }

    @Override
    public void requestReset(String login, String address, Locale locale) {
        ResetRequest request = new ResetRequest(
                Id.next(),
                Whereabouts.network(address),
                Logins.key(login),
                foundation.clock().instant());
        Resets lately = foundation.transactions().write(() -> {
            accounts.noteReset(request);
            return accounts.resets(request, request.at().minus(RESET_LASTS));
        });
        if (lately.ofAddress() > RESETS_OF_ADDRESS) {
            LOG.warn("too many requests for a reset, the last from {}", address);
            throw new Refused("core.refused.reset-wait", RESET_LASTS.toMinutes());
        }
        if (lately.ofLogin() <= RESETS_OF_LOGIN) {
            // apart, so that the time the answer takes does not tell whether there is such an account
            Thread.ofVirtual().name("reset").start(() -> sendReset(request.loginKey()));
        }
    }

    /** Sends the link of an invitation in the open transaction; the one before is good for nothing from then on. */
    void sendInvitation(Found account, String inviter) {
        String token = renew(account, Purpose.INVITATION, INVITATION_LASTS);
        send(account, "core.mail.invitation", List.of(account.name(), inviter, address(token)));
    }

    /** Forgets what is good for nothing any more. */
    void sweep() {
        Instant now = foundation.clock().instant();
        foundation.transactions().write(() -> {
            accounts.forgetOldLinks(now);
            accounts.forgetResets(now.minus(RESET_LASTS));
        });
    }

    private void sendReset(String key) {
        CallerScope.run(
                Caller.system("reset"),
                () -> foundation
                        .transactions()
                        .write(() -> accounts.named(key)
                                .filter(account -> !account.isDisabled()
                                        && !account.email().isEmpty())
                                .ifPresent(this::sendReset)));
    }

    private void sendReset(Found account) {
        boolean isInvited = account.passwordHash().isEmpty();
        String token = renew(
                account, isInvited ? Purpose.INVITATION : Purpose.RESET, isInvited ? INVITATION_LASTS : RESET_LASTS);
        foundation.audit().record("core.audit.reset-requested", "account:" + account.id(), "");
        send(account, "core.mail.reset", List.of(account.name(), address(token)));
    }

    private String renew(Found account, Purpose purpose, Duration lasts) {
        String token = Secrets.next();
        accounts.forgetLinks(account.id());
        accounts.addLink(new LinkRow(
                Secrets.hash(token),
                account.id(),
                purpose.name(),
                foundation.clock().instant().plus(lasts)));
        return token;
    }

    private void send(Found account, String words, List<Object> arguments) {
        mail.send(new OutgoingMail(
                Id.next(),
                new MailAddress(account.name(), account.email()),
                words,
                arguments,
                Directory.locale(account),
                "account:" + account.id()));
    }

    private String address(String token) {
        return product.resolve("/password/" + token).toString();
    }

    private Optional<LinkRow> good(String token) {
        return accounts.link(Secrets.hash(token), foundation.clock().instant());
    }
}
