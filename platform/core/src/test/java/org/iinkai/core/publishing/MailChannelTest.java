package org.iinkai.core.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.AddSubscription;
import org.iinkai.api.mailings.ConsentSource;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.api.mailings.MailingFilter;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.MailingRow;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.publishing.Delivery;
import org.iinkai.api.publishing.Delivery.State;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.publishing.SavePublication;
import org.iinkai.api.publishing.Wording;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.core.TestCore;

class MailChannelTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Instant NOW = Instant.parse("2025-03-12T01:00:00Z");
    private static final Caller AUTHOR = somebody("0199c1d2-0000-7000-8000-000000000001", "安藤");
    private static final Caller OTHER = somebody("0199c1d2-0000-7000-8000-000000000002", "馬場");

    private final Publications publications = CORE.service(Publications.class);
    private final Mailings mailings = CORE.service(Mailings.class);
    private final MailingLists lists = CORE.service(MailingLists.class);

    private static Caller somebody(String account, String name) {
        Grants grants = Grants.of(Set.of("core.publishing-change", "core.publishing-approve"));
        return new Caller(account, name, "", Locale.JAPANESE, grants);
    }

    @BeforeEach
    void begin() {
        CORE.clock().set(NOW);
        CORE.asAdministrator(() -> list("members"));
        CORE.asAdministrator(() -> list("nobody"));
        CORE.asAdministrator(() -> subscribe("a@members.example.jp"));
        CORE.asAdministrator(() -> subscribe("b@members.example.jp"));
    }

    private void list(String code) {
        boolean isThere = lists.all().stream().anyMatch(row -> row.code().equals(code));
        if (!isThere) {
            lists.save(new MailingList(
                    Id.next(),
                    code,
                    new Localized("会員へのお知らせ", "Notices"),
                    new Localized("会員への連絡", "Notices to members"),
                    "協会 事務局",
                    "東京都千代田区見本町1-2-3",
                    "jimukyoku@example.jp",
                    Optional.empty(),
                    "お知らせを受け取ることに同意します。",
                    false,
                    "",
                    0));
        }
    }

    private void subscribe(String address) {
        Id<MailingList> members = lists.all().stream()
                .filter(row -> row.code().equals("members"))
                .findFirst()
                .orElseThrow()
                .id();
        try {
            lists.add(new AddSubscription(
                    Id.next(),
                    members,
                    new MailAddress("会員", address),
                    "見本商事",
                    ConsentSource.PAPER,
                    "お知らせを受け取ることに同意します。",
                    LocalDate.of(2025, 1, 10)));
        } catch (Refused alreadyThere) {
            assertThat(alreadyThere.key()).contains("subscri");
        }
    }

    private void channel(String code, String list) {
        ChannelEntry entry = new ChannelEntry(code, new Localized("会員へのメール", ""), "会員へメールで通知", 1, list, false);
        CORE.asAdministrator(() -> publications.save(entry));
    }

    private Publication released(String channel) {
        SavePublication request = new SavePublication(
                Id.next(),
                "ガイドラインの公開",
                "公開しました。",
                "",
                "",
                Optional.empty(),
                Print.EVIDENCE,
                Map.of(channel, Wording.SAME),
                0);
        Publication draft = CallerScope.get(AUTHOR, () -> publications.save(request));
        CallerScope.run(AUTHOR, () -> publications.submit(draft.id(), 1));
        CallerScope.run(OTHER, () -> publications.approve(draft.id(), 2));
        CallerScope.run(AUTHOR, () -> publications.release(draft.id(), 3, Set.of(channel), Optional.empty()));
        return draft;
    }

    private Delivery delivery(Publication publication) {
        return CORE.administrator(() -> publications.publication(publication.id()))
                .deliveries()
                .getFirst();
    }

    /** The release begins by itself; what it began is looked at again as time goes on. */
    private Delivery through(Publication publication) {
        Delivery now = delivery(publication);
        while (now.state() == State.WAITING || now.state() == State.AT_WORK) {
            CORE.clock().advance(Duration.ofSeconds(5));
            CORE.core().publish();
            now = delivery(publication);
        }
        return now;
    }

    private List<MailingRow> sent() {
        return CORE.administrator(
                () -> mailings.find(MailingFilter.all(), PageRequest.first()).rows());
    }

    @Test
    void what_is_approved_once_is_mailed_once_and_noted_when_it_is_through() {
        channel("member-mail", "members");
        int before = sent().size();
        List<Id<Publication>> told = new CopyOnWriteArrayList<>();
        Runnable off = publications.listen(told::add);
        Publication publication = released("member-mail");
        Delivery through = through(publication);
        off.run();

        assertThat(through.state()).isEqualTo(State.DONE);
        assertThat(through.isByHand()).isFalse();
        MailingRow mailing = sent().getFirst();
        assertThat(through.evidence().orElseThrow())
                .satisfies(evidence -> assertThat(evidence.address()).endsWith("/mailings/" + mailing.id()))
                .satisfies(evidence -> assertThat(evidence.on()).contains(CalendarDate.parse("2025-03-12")))
                .satisfies(evidence -> assertThat(evidence.by()).isEqualTo("安藤"));
        assertThat(told).contains(publication.id());

        assertThat(mailing.subject()).isEqualTo("ガイドラインの公開");
        assertThat(mailing.state()).isEqualTo(MailingState.DONE);
        assertThat(mailing.counts()).extracting(MailingCounts::kept).isEqualTo(2L);
        Mailing whole = CORE.administrator(() -> mailings.mailing(mailing.id()));
        assertThat(whole.approvedBy()).isEqualTo("馬場");
        CallerScope.run(
                AUTHOR, () -> publications.release(publication.id(), 4, Set.of("member-mail"), Optional.empty()));
        CORE.core().publish();
        assertThat(sent()).hasSize(before + 1);
    }

    @Test
    void a_list_without_anybody_is_said_and_nothing_is_noted() {
        channel("nobody-mail", "nobody");
        int before = sent().size();
        Delivery through = through(released("nobody-mail"));
        assertThat(through.state()).isEqualTo(State.FAILED);
        assertThat(through.problem()).contains("配信する宛先がありません");
        assertThat(through.evidence()).isEmpty();
        assertThat(sent()).hasSize(before);
    }

    @Test
    void only_who_approves_mailings_lets_a_channel_mail() {
        ChannelEntry mailing = new ChannelEntry("a", new Localized("あ", ""), "掲載", 1, "members", false);
        CallerScope.run(AUTHOR, () -> {
            publications.save(ChannelEntry.byHand("a", new Localized("あ", ""), "掲載", 1));
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> publications.save(mailing));
        });
        channel("a", "members");
        CallerScope.run(AUTHOR, () -> publications.save(mailing));

        ChannelEntry unknown = new ChannelEntry("a", new Localized("あ", ""), "掲載", 1, "unknown", false);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CORE.asAdministrator(() -> publications.save(unknown)))
                .satisfies(refused -> assertThat(refused.field()).contains("list"));
        ChannelEntry own = new ChannelEntry("website", new Localized("あ", ""), "掲載", 1, "members", false);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CORE.asAdministrator(() -> publications.save(own)))
                .satisfies(refused -> assertThat(refused.key()).endsWith("channel-own"));
    }
}
