package org.iinkai.core.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.publishing.Announcement;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.publishing.ChannelEntry;
import org.iinkai.api.publishing.Delivery;
import org.iinkai.api.publishing.Delivery.State;
import org.iinkai.api.publishing.Evidence;
import org.iinkai.api.publishing.News;
import org.iinkai.api.publishing.NewsItem;
import org.iinkai.api.publishing.Publication;
import org.iinkai.api.publishing.Publication.Print;
import org.iinkai.api.publishing.Publication.Status;
import org.iinkai.api.publishing.PublicationFilter;
import org.iinkai.api.publishing.PublicationRow;
import org.iinkai.api.publishing.Publications;
import org.iinkai.api.publishing.SavePublication;
import org.iinkai.api.publishing.Wording;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.CalendarDate;
import org.iinkai.core.TestCore;

class PublicationsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final Instant NOW = Instant.parse("2025-03-12T01:00:00Z");
    private static final String ANNA = "0199c1d2-0000-7000-8000-000000000001";
    private static final String BERT = "0199c1d2-0000-7000-8000-000000000002";

    private final Publications publications = CORE.service(Publications.class);
    private final News news = CORE.service(News.class);
    private final Board board = new Board();
    private Runnable takeOut = () -> {};

    /** A channel of a bundle that notes what it is asked and fails when it shall. */
    private static final class Board implements Channel {

        final List<Announcement> published = new CopyOnWriteArrayList<>();
        final AtomicReference<RuntimeException> failure = new AtomicReference<>();

        @Override
        public Evidence publish(Announcement announcement) {
            RuntimeException fails = failure.get();
            if (fails != null) {
                throw fails;
            }
            published.add(announcement);
            return Evidence.in("第" + published.size() + "号");
        }
    }

    @BeforeEach
    void begin() {
        CORE.clock().set(NOW);
        takeOut = CORE.core().contributed().addChannel("pr", "board", "core.channel.website", board);
        CORE.load("core.bodies", "code,name_ja,name_en,position\npr,広報委員会,PR,1\nhr,人材育成委員会,HR,2\n");
        CORE.asAdministrator(() ->
                publications.save(new ChannelEntry("facebook", new Localized("Facebook", ""), "Facebookに投稿", 9, true)));
    }

    @AfterEach
    void end() {
        takeOut.run();
    }

    private static Caller somebody(String account, String... rights) {
        return new Caller(account, account.endsWith("1") ? "安藤" : "馬場", "", Locale.JAPANESE, Grants.of(Set.of(rights)));
    }

    private static final Caller AUTHOR = somebody(ANNA, "core.publishing-change", "core.publishing-approve");
    private static final Caller OTHER = somebody(BERT, "core.publishing-change", "core.publishing-approve");

    private Publication draft(String... channels) {
        Map<String, Wording> chosen = new java.util.LinkedHashMap<>();
        for (String channel : channels) {
            chosen.put(channel, Wording.SAME);
        }
        SavePublication request = new SavePublication(
                Id.next(), "ガイドラインの公開", "公開しました。", "", "", Optional.empty(), Print.EVIDENCE, chosen, 0);
        return CallerScope.get(AUTHOR, () -> publications.save(request));
    }

    private Publication approved(String... channels) {
        Publication draft = draft(channels);
        CallerScope.run(AUTHOR, () -> publications.submit(draft.id(), draft.version()));
        CallerScope.run(
                OTHER, () -> publications.approve(draft.id(), stored(draft).version()));
        return stored(draft);
    }

    private Publication released(String... channels) {
        Publication approved = approved(channels);
        CallerScope.run(
                AUTHOR,
                () -> publications.release(approved.id(), approved.version(), Set.of(channels), Optional.empty()));
        CORE.core().publish();
        return settled(approved);
    }

    /** The release itself publishes too, on a thread of its own: whichever claims first, the other finds nothing. */
    private Publication settled(Publication publication) {
        Publication now = stored(publication);
        while (now.deliveries().stream().anyMatch(PublicationsTest::isUnderWay)) {
            Thread.onSpinWait();
            now = stored(publication);
        }
        return now;
    }

    private static boolean isUnderWay(Delivery delivery) {
        boolean isUntried = delivery.state() == State.WAITING && delivery.attempts() == 0;
        return delivery.state() == State.AT_WORK || (isUntried && !delivery.isByHand());
    }

    private Publication stored(Publication publication) {
        return CORE.administrator(() -> publications.publication(publication.id()));
    }

    private static Delivery in(String channel, Publication publication) {
        return publication.deliveries().stream()
                .filter(each -> each.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Caller caller, Runnable work, String key) {
        CallerScope.run(
                caller,
                () -> assertThatThrownBy(work::run).isInstanceOf(Refused.class).hasMessageContaining(key));
    }

    @Test
    void what_one_wrote_another_approves_and_only_then_it_goes_out() {
        Publication draft = draft("website");
        refused(AUTHOR, () -> publications.release(draft.id(), 1, Set.of("website"), Optional.empty()), "not-approved");
        CallerScope.run(AUTHOR, () -> publications.submit(draft.id(), 1));
        refused(AUTHOR, () -> publications.approve(draft.id(), 2), "publication-own");
        refused(AUTHOR, () -> publications.save(again(draft, 2, "website")), "in-approval");
        CallerScope.run(OTHER, () -> publications.giveBack(draft.id(), 2, "日付を直してください。"));
        assertThat(stored(draft).note()).isEqualTo("日付を直してください。");
        CallerScope.run(AUTHOR, () -> publications.submit(draft.id(), 3));
        refused(OTHER, () -> publications.approve(draft.id(), 2), "changed-meanwhile");
        CallerScope.run(OTHER, () -> publications.approve(draft.id(), 4));
        assertThat(stored(draft).approver()).isEqualTo("馬場");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> news.item(draft.id()));
    }

    private static SavePublication again(Publication publication, int version, String... channels) {
        Map<String, Wording> chosen = new java.util.LinkedHashMap<>();
        for (String channel : channels) {
            chosen.put(channel, Wording.SAME);
        }
        return new SavePublication(
                publication.id(), "改めて", "直しました。", "", "", Optional.empty(), Print.EVIDENCE, chosen, version);
    }

    @Test
    void two_who_approve_at_once_approve_once() throws InterruptedException {
        Publication draft = draft("website");
        CallerScope.run(AUTHOR, () -> publications.submit(draft.id(), 1));
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    CallerScope.run(OTHER, () -> publications.approve(draft.id(), 2));
                } catch (RuntimeException e) {
                    failures.add(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).singleElement().isInstanceOf(Refused.class);
        assertThat(stored(draft).status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void each_channel_says_when_and_where_and_by_whom() {
        Publication out = released("website", "members", "facebook", "pr.board");

        assertThat(in("website", out).evidence().orElseThrow())
                .isEqualTo(new Evidence(
                        Optional.of(CalendarDate.parse("2025-03-12")),
                        "https://iinkai.example.jp/news/" + out.id(),
                        "",
                        "安藤"));
        assertThat(in("pr.board", out).evidence().orElseThrow().issue()).isEqualTo("第1号");
        assertThat(in("facebook", out).state()).isEqualTo(State.WAITING);
        assertThat(in("facebook", out).isByHand()).isTrue();
        assertThat(news.item(out.id())).extracting(NewsItem::title).isEqualTo("ガイドラインの公開");
        assertThat(CallerScope.get(
                        somebody(ANNA),
                        () -> news.forMembers(PageRequest.first()).rows()))
                .extracting(NewsItem::id)
                .contains(out.id());

        CallerScope.run(
                OTHER, () -> publications.note(out.id(), "facebook", Evidence.at("https://facebook.example.com/1")));
        assertThat(in("facebook", stored(out)).evidence().orElseThrow())
                .extracting(Evidence::address, Evidence::by)
                .containsExactly("https://facebook.example.com/1", "馬場");
        PublicationRow row = CORE.administrator(() -> publications
                        .find(PublicationFilter.all(), PageRequest.first())
                        .rows())
                .getFirst();
        assertThat(row)
                .extracting(PublicationRow::channels, PublicationRow::done)
                .containsExactly(4, 4);
    }

    @Test
    void a_channel_that_fails_is_tried_again_and_stops_no_other() {
        board.failure.set(new IllegalStateException("down"));
        Publication out = released("website", "pr.board");
        assertThat(in("website", out).state()).isEqualTo(State.DONE);
        assertThat(in("pr.board", out))
                .extracting(Delivery::state, Delivery::problem)
                .containsExactly(State.WAITING, "down");

        CORE.core().publish();
        assertThat(in("pr.board", stored(out)).attempts()).isEqualTo(1);
        CORE.clock().set(NOW.plus(Duration.ofMinutes(1)));
        CORE.core().publish();
        assertThat(in("pr.board", stored(out)).attempts()).isEqualTo(2);
        board.failure.set(null);
        CORE.clock().set(NOW.plus(Duration.ofMinutes(10)));
        CORE.core().publish();
        assertThat(in("pr.board", stored(out)).state()).isEqualTo(State.DONE);
        assertThat(board.published).hasSize(1);
    }

    @Test
    void what_a_channel_refuses_waits_for_a_person() {
        board.failure.set(new Refused("core.refused.needed"));
        Publication out = released("pr.board");
        assertThat(in("pr.board", out).state()).isEqualTo(State.FAILED);
        CORE.clock().set(NOW.plus(Duration.ofDays(1)));
        CORE.core().publish();
        assertThat(in("pr.board", stored(out)).attempts()).isEqualTo(1);

        board.failure.set(null);
        CallerScope.run(AUTHOR, () -> publications.retry(out.id(), "pr.board"));
        CORE.core().publish();
        assertThat(in("pr.board", settled(out)).state()).isEqualTo(State.DONE);
        refused(AUTHOR, () -> publications.retry(out.id(), "pr.board"), "not-failed");
    }

    @Test
    void it_goes_out_at_its_time_and_not_before() {
        Publication approved = approved("website");
        Instant time = NOW.plus(Duration.ofHours(2));
        refused(
                AUTHOR,
                () -> publications.release(
                        approved.id(), approved.version(), Set.of("website"), Optional.of(NOW.minusSeconds(1))),
                "publication-past");
        CallerScope.run(
                AUTHOR,
                () -> publications.release(approved.id(), approved.version(), Set.of("website"), Optional.of(time)));
        CORE.core().publish();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> news.item(approved.id()));
        refused(
                AUTHOR,
                () -> publications.note(approved.id(), "website", Evidence.at("https://example.jp/1")),
                "not-released");
        CORE.clock().set(time);
        CORE.core().publish();
        assertThat(news.item(approved.id()).on()).isEqualTo("2025-03-12");
    }

    @Test
    void a_correction_changes_pages_and_says_nothing_twice_elsewhere() {
        Publication out = released("website", "pr.board");
        Publication changed =
                CallerScope.get(AUTHOR, () -> publications.save(again(out, out.version(), "website", "pr.board")));
        assertThat(changed.status()).isEqualTo(Status.DRAFT);
        assertThat(news.item(out.id()).title()).isEqualTo("ガイドラインの公開");
        CallerScope.run(AUTHOR, () -> publications.submit(out.id(), changed.version()));
        CallerScope.run(OTHER, () -> publications.approve(out.id(), changed.version() + 1));
        CallerScope.run(
                AUTHOR,
                () -> publications.release(
                        out.id(), changed.version() + 2, Set.of("website", "pr.board"), Optional.empty()));
        CORE.core().publish();
        settled(out);

        assertThat(news.item(out.id()).title()).isEqualTo("改めて");
        assertThat(board.published).hasSize(1);
    }

    @Test
    void what_is_taken_back_goes_from_the_pages_and_keeps_its_evidence() {
        Publication out = released("website", "facebook");
        CallerScope.run(AUTHOR, () -> publications.end(out.id(), out.version()));
        CORE.core().publish();
        Publication ended = settled(out);

        assertThat(ended.status()).isEqualTo(Status.ENDED);
        assertThat(in("website", ended).state()).isEqualTo(State.ENDED);
        assertThat(in("website", ended).evidence()).isPresent();
        assertThat(in("facebook", ended).state()).isEqualTo(State.CHOSEN);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> news.item(out.id()));
        refused(AUTHOR, () -> publications.remove(out.id()), "publication-kept");
    }

    @Test
    void those_of_another_body_are_neither_seen_nor_changed() {
        SavePublication request =
                new SavePublication(Id.next(), "研修のお知らせ", "ご案内", "", "hr", Optional.empty(), Print.NAMES, Map.of(), 0);
        CORE.asAdministrator(() -> publications.save(request));
        Caller pr = new Caller(
                ANNA,
                "安藤",
                "",
                Locale.JAPANESE,
                new Grants(false, Set.of(), Map.of("core.publishing-change", Set.of("pr"))));

        CallerScope.run(pr, () -> {
            assertThat(publications
                            .find(PublicationFilter.all(), PageRequest.first())
                            .rows())
                    .extracting(PublicationRow::body)
                    .doesNotContain("hr", "");
            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> publications.publication(request.id()));
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> publications.save(request));
        });
    }

    @Test
    void words_that_are_missing_and_channels_that_are_not_there_are_refused() {
        SavePublication empty =
                new SavePublication(Id.next(), " ", "本文", "", "", Optional.empty(), Print.NOTHING, Map.of(), 0);
        SavePublication elsewhere = new SavePublication(
                Id.next(), "題", "本文", "", "", Optional.empty(), Print.NOTHING, Map.of("tv", Wording.SAME), 0);
        refused(AUTHOR, () -> publications.save(empty), "needed");
        refused(AUTHOR, () -> publications.save(elsewhere), "channel-unknown");
        refused(AUTHOR, () -> publications.submit(draft().id(), 1), "no-channel");
        assertThatThrownBy(() -> new Evidence(Optional.empty(), "javascript:alert(1)", "", ""))
                .hasMessageContaining("publication-address");
        assertThat(CORE.administrator(publications::channels))
                .extracting(ChannelEntry::code, ChannelEntry::isByHand)
                .contains(
                        tuple("website", false),
                        tuple("members", false),
                        tuple("facebook", true),
                        tuple("pr.board", false));
    }
}
