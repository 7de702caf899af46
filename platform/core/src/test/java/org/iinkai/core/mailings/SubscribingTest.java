package org.iinkai.core.mailings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.OpenList;
import org.iinkai.api.mailings.Subscribe;
import org.iinkai.api.mailings.Subscribing;
import org.iinkai.api.mailings.Subscription;
import org.iinkai.api.mailings.SubscriptionFilter;
import org.iinkai.api.mailings.SubscriptionState;
import org.iinkai.core.TestCore;
import org.iinkai.core.text.Secrets;

class SubscribingTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final NewsRoom room = new NewsRoom(CORE);
    private final Subscribing subscribing = CORE.service(Subscribing.class);

    @BeforeEach
    void empty() {
        room.empty();
    }

    private static Subscribe request(Id<MailingList> list, String address) {
        return new Subscribe(Set.of(list), new MailAddress("熊谷", address), "見本商事", Locale.JAPANESE);
    }

    private List<Subscription> rows(Id<MailingList> list) {
        return NewsRoom.as(
                        NewsRoom.AUTHOR,
                        () -> CORE.service(MailingLists.class)
                                .subscriptions(SubscriptionFilter.of(list), PageRequest.first()))
                .rows();
    }

    private static String mails() {
        return CORE.database().value("SELECT count(*) FROM core.mail");
    }

    private static String token() {
        Matcher link = Pattern.compile("/subscribe/confirm/([A-Za-z0-9_-]+)")
                .matcher(CORE.database().value("SELECT body FROM core.mail ORDER BY queued_at DESC, id DESC LIMIT 1"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void a_subscription_begins_when_it_is_confirmed_from_the_mailbox() {
        Id<MailingList> list = room.list(0);
        assertThat(subscribing.open()).extracting(OpenList::code).containsExactly("list-1");
        subscribing.subscribe(request(list, "Reina@example.jp"));
        assertThat(rows(list)).singleElement().extracting(Subscription::state).isEqualTo(SubscriptionState.WAITING);

        String token = token();
        for (int look = 0; look < 100; look++) {
            assertThat(subscribing.toConfirm(token).orElseThrow().address()).isEqualTo("R…@example.jp");
        }
        assertThat(rows(list).getFirst().state()).isEqualTo(SubscriptionState.WAITING);
        assertThat(subscribing.confirm(token)).isTrue();
        assertThat(subscribing.confirm(token)).isTrue();
        assertThat(rows(list).getFirst().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(rows(list).getFirst().wording()).isEqualTo("ニュースの配信に同意します。");
        assertThat(subscribing.confirm(Secrets.next())).isFalse();
    }

    @Test
    void a_link_of_confirmation_ends_after_a_week_and_what_was_not_confirmed_is_forgotten() {
        Id<MailingList> list = room.list(0);
        subscribing.subscribe(request(list, "reina@example.jp"));
        String token = token();
        CORE.clock().advance(SubscribeDesk.LINK_LIFE.plusSeconds(1));
        assertThat(subscribing.toConfirm(token)).isEmpty();
        assertThat(subscribing.confirm(token)).isFalse();
        CORE.database()
                .execute("DELETE FROM core.subscription WHERE state = 'WAITING' AND confirm_until < '%s'"
                        .formatted(CORE.clock().instant()));
        assertThat(rows(list)).isEmpty();
    }

    @Test
    void a_thousand_requests_at_once_write_one_mail_to_an_address_and_say_the_same_to_everybody() throws Exception {
        Id<MailingList> list = room.list(0);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> requests = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                String address = i % 2 == 0 ? "reina@example.jp" : "REINA@Example.JP";
                requests.add(() -> {
                    subscribing.subscribe(request(list, address));
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(requests)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(mails()).isEqualTo("1");
        assertThat(rows(list)).hasSize(1);
        CORE.clock().advance(Duration.ofMinutes(61));
        subscribing.subscribe(request(list, "reina@example.jp"));
        assertThat(mails()).isEqualTo("2");
    }

    @Test
    void whoever_is_subscribed_gets_a_mail_that_says_so_and_nobody_else_learns_of_it() {
        Id<MailingList> list = room.list(0);
        room.subscribe(list, "reina@example.jp");
        subscribing.subscribe(request(list, "reina@example.jp"));
        assertThat(CORE.database().value("SELECT subject_line FROM core.mail")).startsWith("すでに購読されています");
        assertThat(CORE.database().value("SELECT body FROM core.mail")).doesNotContain("/subscribe/confirm/", "熊谷");
        assertThat(rows(list)).hasSize(1);
    }

    @Test
    void lists_that_are_not_open_can_not_be_subscribed_to() {
        assertThatThrownBy(() -> subscribing.subscribe(request(Id.next(), "reina@example.jp")))
                .isInstanceOf(NotFound.class);
        assertThat(mails()).isEqualTo("0");
    }

    @Test
    void confirming_lifts_what_bounces_had_closed_but_not_what_a_person_did() {
        Id<MailingList> list = room.list(0);
        for (String kind : List.of("HARD_BOUNCE", "OFFICE")) {
            String address = kind.substring(0, 4).toLowerCase(Locale.ROOT) + "@example.jp";
            CORE.database().execute("""
                    INSERT INTO core.suppression (id, address, address_key, kind, reason, suppressed_at, by_name, search_key)
                    VALUES (gen_random_uuid(), '%s', '%s', '%s', '5.1.1', now(), '', '')
                    """.formatted(address, address, kind));
            subscribing.subscribe(request(list, address));
            assertThat(subscribing.confirm(token())).isTrue();
            CORE.clock().advance(Duration.ofSeconds(1));
        }
        assertThat(CORE.database().value("SELECT string_agg(kind, ' ') FROM core.suppression WHERE lifted_at IS NULL"))
                .isEqualTo("OFFICE");
    }

    /** A link as a mail has it. */
    private String link(Id<MailingList> list, String address) {
        String token = Secrets.next();
        CORE.database().execute("""
                INSERT INTO core.mailing_link (token_hash, mailing_id, address, address_key, list_ids)
                VALUES ('%s', gen_random_uuid(), '%s', lower('%s'), ARRAY['%s'::uuid])
                """.formatted(Secrets.hash(token), address, address, list));
        return token;
    }

    @Test
    void a_link_to_stop_acts_for_its_own_address_only_and_never_ends() {
        Id<MailingList> list = room.list(2);
        String token = link(list, "s0@list-1.example.jp");
        CORE.clock().advance(Duration.ofDays(3_000));
        for (int look = 0; look < 100; look++) {
            assertThat(subscribing.subscriber(token).orElseThrow().isActive()).isTrue();
        }
        assertThat(subscribing.stop(token, Set.of())).isTrue();
        assertThat(subscribing.stop(token, Set.of())).isTrue();
        assertThat(rows(list))
                .extracting(row -> row.address() + " " + row.state())
                .containsExactlyInAnyOrder("s0@list-1.example.jp ENDED", "s1@list-1.example.jp ACTIVE");
        assertThat(subscribing.subscriber(token).orElseThrow().isActive()).isFalse();
        assertThat(subscribing.stop(Secrets.next(), Set.of())).isFalse();
        assertThat(subscribing.subscriber("x".repeat(5_000))).isEqualTo(Optional.empty());
        CORE.clock().set(java.time.Instant.parse("2025-01-15T00:00:00Z"));
    }

    @Test
    void one_of_several_lists_can_be_stopped() {
        Id<MailingList> one = room.list(0);
        Id<MailingList> two = room.list(0);
        room.subscribe(one, "reina@example.jp");
        room.subscribe(two, "reina@example.jp");
        String token = Secrets.next();
        CORE.database().execute("""
                INSERT INTO core.mailing_link (token_hash, mailing_id, address, address_key, list_ids)
                VALUES ('%s', gen_random_uuid(), 'reina@example.jp', 'reina@example.jp', ARRAY['%s'::uuid, '%s'::uuid])
                """.formatted(Secrets.hash(token), one, two));
        assertThat(subscribing.stop(token, Set.of(two))).isTrue();
        assertThat(rows(one).getFirst().state()).isEqualTo(SubscriptionState.ACTIVE);
        assertThat(rows(two).getFirst().state()).isEqualTo(SubscriptionState.ENDED);
    }
}
