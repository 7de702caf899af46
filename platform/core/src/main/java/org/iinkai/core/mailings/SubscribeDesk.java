package org.iinkai.core.mailings;

import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.api.mailings.ConsentSource;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.OpenList;
import org.iinkai.api.mailings.Subscribe;
import org.iinkai.api.mailings.Subscriber;
import org.iinkai.api.mailings.Subscribing;
import org.iinkai.api.mailings.SubscriptionState;
import org.iinkai.api.text.Localized;
import org.iinkai.core.mailings.ListMapper.StoredList;
import org.iinkai.core.mailings.SubscriptionMapper.LinkLine;
import org.iinkai.core.mailings.SubscriptionMapper.NewSubscription;
import org.iinkai.core.mailings.SubscriptionMapper.Standing;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Reading;
import org.iinkai.core.text.Secrets;

/** People who subscribe and stop by themselves. */
final class SubscribeDesk implements Subscribing {

    /** How long a link of confirmation works. */
    static final Duration LINK_LIFE = Duration.ofDays(7);

    /** How long an address is left alone after a mail that anybody could have asked for. */
    static final Duration QUIET = Duration.ofHours(1);

    private static final int LONGEST_SECRET = 100;

    private final Foundation foundation;
    private final MailingParts parts;
    private final SubscriptionMapper mapper;
    private final Mail mail;
    private final URI product;

    SubscribeDesk(Foundation foundation, MailingParts parts, Mail mail, URI product) {
        this.foundation = foundation;
        this.parts = parts;
        this.mapper = parts.subscriptions();
        this.mail = mail;
        this.product = product;
    }

    @Override
    public List<OpenList> open() {
        return parts.lists().open().stream()
                .map(list -> new OpenList(list.id(), list.code(), list.name(), list.purpose(), list.basis()))
                .toList();
    }

    @Override
    public void subscribe(Subscribe request) {
        Instant now = foundation.clock().instant();
        asSomebody(() -> foundation.transactions().write(() -> {
            List<StoredList> lists = parts.lists().open().stream()
                    .filter(list -> request.lists().contains(list.id()))
                    .toList();
            if (lists.size() < request.lists().size()) {
                throw new NotFound("open mailing list");
            }
            String key = SubscriptionMapper.key(request.to().address());
            if (mapper.knock(key, now, now.minus(QUIET)) == 1) {
                ask(request, lists, key, now);
            }
            return true;
        }));
    }

    private void ask(Subscribe request, List<StoredList> lists, String key, Instant now) {
        String token = Secrets.next();
        boolean isNew = false;
        for (StoredList list : lists) {
            Optional<Standing> standing = mapper.standing(list.id(), key);
            if (standing.isEmpty()) {
                mapper.add(waiting(request, list, key, token, now));
                isNew = true;
            } else if (standing.get().state() == SubscriptionState.WAITING) {
                mapper.askAgain(
                        standing.get().id(),
                        Secrets.hash(token),
                        now.plus(LINK_LIFE),
                        now,
                        request.to().name(),
                        request.company());
                isNew = true;
            }
            audit("core.audit.subscription-asked", list.id());
        }
        String names = lists.stream()
                .map(list -> list.name().in(request.locale()))
                .collect(joining(request.locale().getLanguage().equals("ja") ? "、" : ", "));
        mail.send(new OutgoingMail(
                Id.next(),
                // the name was typed by whoever asked: it does not go to somebody else
                new MailAddress("", request.to().address()),
                isNew ? "core.mail.subscription-confirm" : "core.mail.subscription-already",
                List.of(
                        names,
                        product.resolve("/subscribe/confirm/" + token).toString(),
                        LINK_LIFE.toDays(),
                        lists.getFirst().sender(),
                        lists.getFirst().contact()),
                request.locale(),
                "mailing-list:" + lists.getFirst().id()));
    }

    private static NewSubscription waiting(Subscribe request, StoredList list, String key, String token, Instant now) {
        return new NewSubscription(
                Id.next(),
                list.id(),
                request.to().address(),
                key,
                request.to().name(),
                request.company(),
                ConsentSource.WEB_FORM,
                list.basis(),
                now,
                request.locale().getLanguage(),
                SubscriptionState.WAITING,
                Optional.of(Secrets.hash(token)),
                Optional.of(now.plus(LINK_LIFE)),
                Optional.empty(),
                Reading.searchKey(request.to().address(), request.to().name(), request.company()));
    }

    @Override
    public Optional<Subscriber> toConfirm(String token) {
        return subscriber(lines(token, true));
    }

    @Override
    public boolean confirm(String token) {
        Instant now = foundation.clock().instant();
        return asSomebody(() -> foundation.transactions().write(() -> {
            List<LinkLine> lines = lines(token, true);
            if (lines.isEmpty()) {
                return false;
            }
            if (mapper.confirm(Secrets.hash(token), now) > 0) {
                lines.stream()
                        .filter(line -> !line.isActive())
                        .forEach(line -> audit("core.audit.subscription-confirmed", new Id<>(line.listId())));
                parts.suppressions().arrivesAgain(lines.getFirst().addressKey(), "", "本人がメールのリンクから購読を確認した", now);
            }
            return true;
        }));
    }

    @Override
    public Optional<Subscriber> subscriber(String token) {
        return subscriber(lines(token, false));
    }

    @Override
    public boolean stop(String token, Set<Id<MailingList>> lists) {
        Instant now = foundation.clock().instant();
        return asSomebody(() -> foundation.transactions().write(() -> {
            List<LinkLine> lines = lines(token, false);
            if (lines.isEmpty()) {
                return false;
            }
            String hash = Secrets.hash(token);
            String[] ids = lines.stream()
                    .map(line -> line.listId().toString())
                    .filter(id -> lists.isEmpty() || lists.contains(Id.<MailingList>of(id)))
                    .toArray(String[]::new);
            Set<UUID> stopped = new HashSet<>(mapper.stop(hash, ids, now));
            stopped.addAll(
                    mapper.refuse(hash, ids, Reading.searchKey(lines.getFirst().address()), now));
            if (!stopped.isEmpty()) {
                mapper.countStopped(hash, now);
            }
            stopped.forEach(list -> audit("core.audit.unsubscribed", new Id<>(list)));
            return true;
        }));
    }

    private List<LinkLine> lines(String token, boolean isToConfirm) {
        if (token.length() > LONGEST_SECRET) {
            return List.of();
        }
        String hash = Secrets.hash(token);
        return isToConfirm ? mapper.toConfirm(hash, foundation.clock().instant()) : mapper.ofLink(hash);
    }

    private static Optional<Subscriber> subscriber(List<LinkLine> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Subscriber.Line> lists = new ArrayList<>();
        for (LinkLine line : lines) {
            lists.add(new Subscriber.Line(
                    new Id<>(line.listId()),
                    new Localized(line.nameJa(), line.nameEn()),
                    new Localized(line.purposeJa(), line.purposeEn()),
                    line.isActive()));
        }
        return Optional.of(new Subscriber(masked(lines.getFirst().address()), lists));
    }

    /** The first letter and the domain: enough to know one's own. */
    static String masked(String address) {
        int at = address.indexOf('@');
        return address.substring(0, Math.min(1, at)) + "…" + address.substring(at);
    }

    /** Forgets what was never confirmed, and when addresses were written to last. */
    void sweep() {
        Instant now = foundation.clock().instant();
        foundation.transactions().write(() -> {
            mapper.forgetUnconfirmed(now);
            mapper.forgetRequests(now.minus(QUIET));
        });
    }

    private void audit(String action, Id<MailingList> list) {
        foundation.audit().record(action, "mailing-list:" + list, "");
    }

    private static <T> T asSomebody(Supplier<T> work) {
        return CallerScope.get(CallerScope.current().orElseGet(() -> Caller.system("subscribing")), work);
    }
}
