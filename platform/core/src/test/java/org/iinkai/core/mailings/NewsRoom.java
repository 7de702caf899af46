package org.iinkai.core.mailings;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.AddSubscription;
import org.iinkai.api.mailings.ConsentSource;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.mailings.RecipientFilter;
import org.iinkai.api.mailings.Subscription;
import org.iinkai.api.text.Localized;
import org.iinkai.core.CoreTexts;
import org.iinkai.core.TestCore;
import org.iinkai.core.mailings.send.Dispatch;
import org.iinkai.core.mailings.send.Letter;
import org.iinkai.core.mailings.send.Outcome;
import org.iinkai.core.mailings.send.Paper;
import org.iinkai.core.mailings.send.Post;
import org.iinkai.core.mailings.send.SendMapper;
import org.iinkai.core.part.ChangeNews;

/** A core with people who write and approve mailings, and a dispatch that a test drives itself. */
final class NewsRoom {

    static final Caller AUTHOR =
            caller("11111111-1111-4111-8111-111111111111", "榎並", "core.mailings-read", "core.mailings-change");
    static final Caller APPROVER =
            caller("22222222-2222-4222-8222-222222222222", "志賀", "core.mailings-read", "core.mailings-approve");

    private final TestCore core;
    private int lists;

    NewsRoom(TestCore core) {
        this.core = core;
    }

    static Caller caller(String account, String name, String... rights) {
        return new Caller(account, name, "s", Locale.JAPANESE, Grants.of(Set.of(rights)));
    }

    void empty() {
        core.database().executeAsOwner("""
                TRUNCATE core.mailing_list, core.subscription, core.mailing, core.mailing_recipient, core.mailing_link,
                    core.suppression, core.subscription_request, core.mail_bounce, core.mail CASCADE
                """);
    }

    Mailings mailings() {
        return core.service(Mailings.class);
    }

    static <T> T as(Caller caller, Supplier<T> work) {
        return CallerScope.get(caller, work);
    }

    static void run(Caller caller, Runnable work) {
        CallerScope.run(caller, work);
    }

    static MailingList subscribers(Id<MailingList> id, String code) {
        return new MailingList(
                id,
                code,
                new Localized("ニュース" + code, "News " + code),
                new Localized("月に1回の知らせ", "Monthly news"),
                "協会 事務局",
                "東京都千代田区見本町1-2-3",
                "news@example.jp",
                Optional.empty(),
                "ニュースの配信に同意します。",
                true,
                "I-7-2",
                0);
    }

    /** A list with so many subscribers: {@code s0@list.example} and so on. */
    Id<MailingList> list(int subscribers) {
        Id<MailingList> id = Id.next();
        String code = "list-" + ++lists;
        run(AUTHOR, () -> core.service(MailingLists.class).save(subscribers(id, code)));
        IntStream.range(0, subscribers).forEach(i -> subscribe(id, "s" + i + "@" + code + ".example.jp"));
        return id;
    }

    Id<Subscription> subscribe(Id<MailingList> list, String address) {
        Id<Subscription> id = Id.next();
        run(
                AUTHOR,
                () -> core.service(MailingLists.class)
                        .add(new AddSubscription(
                                id,
                                list,
                                new MailAddress("読者 " + address.charAt(0), address),
                                "見本商事",
                                ConsentSource.PAPER,
                                "ニュースの配信に同意します。",
                                LocalDate.of(2025, 1, 10))));
        return id;
    }

    Id<Mailing> draft(Id<MailingList> to) {
        return draft(List.of(to));
    }

    Id<Mailing> draft(List<Id<MailingList>> to) {
        Id<Mailing> id = Id.next();
        run(
                AUTHOR,
                () -> mailings()
                        .save(new DraftMailing(
                                id, to, "1月のニュース", "{{氏名}} 様\n\nお知らせです。", "Dear {{name}},\n\nnews.", 0)));
        return id;
    }

    Mailing mailing(Id<Mailing> id) {
        return as(AUTHOR, () -> mailings().mailing(id));
    }

    MailingCounts counts(Id<Mailing> id) {
        return as(AUTHOR, () -> mailings().counts(id));
    }

    MailingState state(Id<Mailing> id) {
        return mailing(id).state();
    }

    int version(Id<Mailing> id) {
        return mailing(id).version();
    }

    List<MailingRecipient> recipients(Id<Mailing> id) {
        return as(AUTHOR, () -> mailings().recipients(RecipientFilter.of(id), PageRequest.first(500)))
                .rows();
    }

    /** Handed in and approved. */
    Id<Mailing> approved(Id<Mailing> id) {
        run(AUTHOR, () -> mailings().ready(id, version(id)));
        run(APPROVER, () -> mailings().approve(id, version(id)));
        return id;
    }

    /** Going out, for a dispatch of the test's own: the core's is not told. */
    Id<Mailing> atWork(Id<Mailing> id) {
        core.database()
                .execute("UPDATE core.mailing SET state = 'SENDING', send_at = now(), started_at = '%s' WHERE id = '%s'"
                        .formatted(core.clock().instant(), approved(id)));
        return id;
    }

    void send(Id<Mailing> id) {
        run(APPROVER, () -> mailings().send(id, version(id), Optional.empty()));
    }

    Dispatch dispatch(Post post) {
        return dispatch(post, 0, core.clock());
    }

    Dispatch dispatch(Post post, int perMinute, Clock clock) {
        SendMapper mapper = core.database()
                .database()
                .mappers("core.mailings.test", SendMapper.class.getClassLoader(), List.of(SendMapper.class))
                .mapper(SendMapper.class);
        return new Dispatch(
                mapper,
                core.service(Transactions.class),
                core.service(Audit.class),
                clock,
                new Dispatch.Desk(post, NewsRoom::paper, new ChangeNews(), perMinute));
    }

    /** Sends what is due, as the system. */
    void work(Dispatch dispatch) {
        core.asAdministrator(dispatch::work);
    }

    private static Paper paper(UUID mailing) {
        return new Paper(
                new CoreTexts(),
                URI.create("https://iinkai.example.jp/"),
                new Paper.Words(
                        "件名",
                        "本文",
                        "",
                        "news",
                        new Localized("ニュース", ""),
                        false,
                        "協会",
                        new Localized("協会", ""),
                        "住所",
                        "連絡先"));
    }

    /** A post that hands letters to a test. */
    static Post handing(Consumer<Letter> taker) {
        return new Post() {
            @Override
            public Counter open() {
                return new Counter() {
                    @Override
                    public Optional<String> trouble() {
                        return Optional.empty();
                    }

                    @Override
                    public Outcome hand(Letter letter) {
                        taker.accept(letter);
                        return new Outcome.Taken();
                    }

                    @Override
                    public void close() {
                        // nothing is open
                    }
                };
            }

            @Override
            public boolean isSending() {
                return true;
            }
        };
    }
}
