package org.iinkai.core.mailings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.LeftOut;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.api.mailings.MailingFilter;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.MailingPreview;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.RecipientState;
import org.iinkai.api.mailings.Subscribing;
import org.iinkai.api.mailings.Subscription;
import org.iinkai.api.mailings.Suppression;
import org.iinkai.api.mailings.Suppressions;
import org.iinkai.core.CoreTexts;
import org.iinkai.core.TestCore;
import org.iinkai.core.mail.MailSettings;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.MailSettings.Security;

class MailingsTest {

    private static final GreenMail SERVER = started();

    @RegisterExtension
    static final TestCore CORE = new TestCore(new CoreTexts(), settings());

    private final NewsRoom room = new NewsRoom(CORE);

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static MailSettings settings() {
        MailServer server =
                new MailServer("127.0.0.1", SERVER.getSmtp().getPort(), Security.NONE, "", "", Duration.ofSeconds(5));
        return new MailSettings(Optional.of(server), new MailAddress("協会", "jimukyoku@example.jp"));
    }

    @BeforeEach
    void empty() throws com.icegreen.greenmail.store.FolderException {
        SERVER.purgeEmailFromAllMailboxes();
        room.empty();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    /** Waits for what the core's own dispatch does. */
    private void sentOut(Id<Mailing> id) throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        Runnable off = room.mailings().listen(changed -> {
            if (room.state(id) == MailingState.DONE) {
                over.countDown();
            }
        });
        room.send(id);
        assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
        off.run();
    }

    @Test
    void a_mailing_goes_from_draft_to_every_subscriber_once() throws Exception {
        Id<MailingList> one = room.list(3);
        Id<MailingList> two = room.list(0);
        room.subscribe(two, "S0@list-1.example.jp");
        room.subscribe(two, "t@list-2.example.jp");
        Id<Mailing> id = room.approved(room.draft(List.of(one, two)));
        assertThat(room.counts(id).recipients()).isEqualTo(4);
        sentOut(id);

        assertThat(SERVER.waitForIncomingEmail(5_000, 4)).isTrue();
        assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(MailingsTest::to))
                .containsExactlyInAnyOrder(
                        "s0@list-1.example.jp", "s1@list-1.example.jp", "s2@list-1.example.jp", "t@list-2.example.jp");
        MailingCounts counts = room.counts(id);
        assertThat(counts.sent()).isEqualTo(4);
        assertThat(counts.percent()).isEqualTo(100);
        assertThat(room.mailing(id).endedAt()).isPresent();
    }

    @Test
    void each_mail_says_who_sends_it_and_how_to_stop_in_both_languages_and_forms() throws Exception {
        Id<Mailing> id = room.approved(room.draft(room.list(1)));
        sentOut(id);

        MimeMessage message = SERVER.getReceivedMessages()[0];
        MailingRecipient recipient = room.recipients(id).getFirst();
        assertThat(message.getMessageID()).isEqualTo("<" + recipient.id() + "@example.jp>");
        String link = message.getHeader("List-Unsubscribe")[0].replaceAll("[<>\\s]", "");
        assertThat(link).startsWith("https://iinkai.example.jp/unsubscribe/");
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getHeader("Precedence")).containsExactly("bulk");
        Multipart parts = (Multipart) message.getContent();
        for (int part = 0; part < 2; part++) {
            assertThat(parts.getBodyPart(part).getContent().toString())
                    .contains("読者 s 様", "Dear 読者 s,", "東京都千代田区見本町1-2-3", "news@example.jp")
                    .contains("住所：", "Address:", link);
        }
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<div lang=\"en\">", "<a href=\"" + link);
    }

    @Test
    void nobody_approves_what_they_wrote_changed_or_handed_in() {
        Id<Mailing> id = room.draft(room.list(1));
        var both = NewsRoom.caller(
                "33333333-3333-4333-8333-333333333333",
                "桜庭",
                "core.mailings-read",
                "core.mailings-change",
                "core.mailings-approve");
        Mailing draft = room.mailing(id);
        NewsRoom.run(
                both,
                () -> room.mailings()
                        .save(new DraftMailing(id, draft.content().lists(), "直した件名", "直した本文", "", draft.version())));
        NewsRoom.run(NewsRoom.AUTHOR, () -> room.mailings().ready(id, room.version(id)));

        assertThatThrownBy(() -> NewsRoom.run(both, () -> room.mailings().approve(id, room.version(id))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("core.refused.mailing-own");
        assertThat(NewsRoom.<Boolean>as(both, () -> room.mailings().mailing(id).mayApprove()))
                .isFalse();
        assertThatThrownBy(() ->
                        NewsRoom.run(NewsRoom.AUTHOR, () -> room.mailings().approve(id, room.version(id))))
                .isInstanceOf(Forbidden.class);
        NewsRoom.run(NewsRoom.APPROVER, () -> room.mailings().approve(id, room.version(id)));
        assertThat(room.state(id)).isEqualTo(MailingState.APPROVED);
        assertThat(room.mailing(id).approvedBy()).isEqualTo("志賀");
    }

    @Test
    void what_is_not_approved_does_not_go_out_and_what_is_handed_in_does_not_change() {
        Id<Mailing> id = room.draft(room.list(1));
        assertThatThrownBy(() -> room.send(id)).isInstanceOf(Refused.class);
        NewsRoom.run(NewsRoom.AUTHOR, () -> room.mailings().ready(id, room.version(id)));
        Mailing ready = room.mailing(id);
        assertThatThrownBy(() -> NewsRoom.run(
                        NewsRoom.AUTHOR,
                        () -> room.mailings()
                                .save(new DraftMailing(
                                        id, ready.content().lists(), "あとから", "別の本文", "", ready.version()))))
                .isInstanceOf(Refused.class);
        NewsRoom.run(NewsRoom.APPROVER, () -> room.mailings().sendBack(id, ready.version(), "件名を直してください"));
        assertThat(room.state(id)).isEqualTo(MailingState.DRAFT);
        assertThat(room.mailing(id).note()).isEqualTo("件名を直してください");
        assertThat(room.counts(id).recipients()).isZero();
    }

    @Test
    void recipients_are_fixed_when_it_is_handed_in_and_those_left_out_are_shown_with_the_reason() {
        Id<MailingList> list = room.list(3);
        NewsRoom.run(
                NewsRoom.AUTHOR,
                () -> CORE.service(Suppressions.class).add(Id.<Suppression>next(), "S1@list-1.example.jp", "本人から電話"));
        Id<Mailing> id = room.approved(room.draft(list));
        room.subscribe(list, "late@example.jp");

        assertThat(room.recipients(id))
                .extracting(MailingRecipient::address)
                .containsExactly("s0@list-1.example.jp", "s1@list-1.example.jp", "s2@list-1.example.jp");
        assertThat(room.recipients(id))
                .filteredOn(row -> row.state() == RecipientState.LEFT_OUT)
                .extracting(row -> row.leftOut().orElseThrow())
                .containsExactly(LeftOut.SUPPRESSED);
        assertThat(room.counts(id).leftOut()).isEqualTo(1);
        assertThat(NewsRoom.as(
                                NewsRoom.AUTHOR,
                                () -> room.mailings()
                                        .find(
                                                new MailingFilter("１月", Set.of(), Optional.of(list), Optional.empty()),
                                                PageRequest.first()))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.counts().recipients()).isEqualTo(3));
    }

    @Test
    void contacts_of_a_population_get_it_until_they_refuse() throws Exception {
        CORE.load("core.member-categories", "code,name_ja,name_en,position\nregular,正会員,,1\n");
        CORE.load("core.members", """
                number,prefix,prefix_first,name,kana,category,segment,joined_on,left_on,reason
                1,(株),true,青葉コール,アオバコール,regular,,2010-04-01,,
                2,(株),true,若草,ワカクサ,regular,,2012-04-01,,
                """);
        CORE.database().executeAsOwner("""
                INSERT INTO core.contact_role (code, name_ja, position, is_opt_in) VALUES ('press', '広報', 9, false);
                INSERT INTO core.person (id, name, kana, email, search_key, sort_key)
                SELECT gen_random_uuid(), n, n, e, n, n FROM (VALUES ('青木', 'Aoki@aoba.example.jp'), ('若林', 'w@waka.example.jp')) v (n, e);
                INSERT INTO core.contact (id, company_id, person_id, role, from_day)
                SELECT gen_random_uuid(), c.id, p.id, 'press', '2020-01-01' FROM core.company c JOIN core.person p
                    ON (c.number, p.name) IN (('1', '青木'), ('2', '若林'));
                INSERT INTO core.population (id, name, role) VALUES ('55555555-5555-4555-8555-555555555555', '広報担当', 'press');
                """);
        Id<MailingList> list = Id.next();
        MailingList open = NewsRoom.subscribers(list, "press");
        NewsRoom.run(
                NewsRoom.AUTHOR,
                () -> CORE.service(MailingLists.class)
                        .save(new MailingList(
                                list,
                                "press",
                                open.name(),
                                open.purpose(),
                                open.sender(),
                                open.postal(),
                                open.contact(),
                                Optional.of(Id.of("55555555-5555-4555-8555-555555555555")),
                                "会員への連絡",
                                false,
                                "",
                                0)));
        Id<Mailing> first = room.approved(room.draft(list));
        assertThat(room.recipients(first))
                .extracting(MailingRecipient::address, MailingRecipient::name, MailingRecipient::company)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Aoki@aoba.example.jp", "青木", "(株)青葉コール"),
                        org.assertj.core.groups.Tuple.tuple("w@waka.example.jp", "若林", "(株)若草"));
        sentOut(first);
        assertThat(SERVER.waitForIncomingEmail(5_000, 2)).isTrue();
        MimeMessage toAoki = Arrays.stream(SERVER.getReceivedMessages())
                .filter(message -> to(message).startsWith("Aoki"))
                .findFirst()
                .orElseThrow();
        String token = toAoki.getHeader("List-Unsubscribe")[0].replaceAll(".*/|[>\\s]", "");
        assertThat(CORE.service(Subscribing.class).stop(token, Set.of())).isTrue();

        Id<Mailing> second = room.approved(room.draft(list));
        assertThat(room.recipients(second))
                .extracting(row -> row.leftOut().map(Enum::name).orElse("-"))
                .containsExactly("UNSUBSCRIBED", "-");
        assertThat(room.counts(first).unsubscribed()).isEqualTo(1);
    }

    @Test
    void a_preview_has_the_block_of_the_law_and_a_draft_of_another_part_can_be_finished() {
        Id<MailingList> list = room.list(1);
        Id<Mailing> id = Id.next();
        NewsRoom.run(NewsRoom.AUTHOR, () -> room.mailings().draft(id, "list-1", "ニュースリリース", "本文<b>"));
        NewsRoom.run(NewsRoom.AUTHOR, () -> room.mailings().draft(id, "list-1", "ニュースリリース", "本文<b>"));
        MailingPreview preview =
                NewsRoom.as(NewsRoom.AUTHOR, () -> room.mailings().preview(id));
        assertThat(preview.from()).isEqualTo("協会 事務局 <jimukyoku@example.jp>");
        assertThat(preview.text()).contains("本文<b>", "住所：東京都千代田区見本町1-2-3", "問い合わせ先：news@example.jp");
        assertThat(preview.html()).contains("本文&lt;b&gt;", "住所：東京都千代田区見本町1-2-3");
        assertThat(room.mailing(id).content().lists()).containsExactly(list);
        assertThat(room.version(id)).isEqualTo(1);
    }

    @Test
    void words_that_can_not_be_filled_in_and_heads_of_ones_own_are_refused() {
        List<Id<MailingList>> list = List.of(Id.next());
        assertThatThrownBy(() -> new DraftMailing(Id.next(), list, "件名", "{{電話}}", "", 0))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("core.refused.mailing-blank");
        assertThatThrownBy(() -> new DraftMailing(Id.next(), list, "a\r\nBcc: x@example.jp", "本文", "", 0))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new DraftMailing(Id.next(), list, "件名", " ", "", 0))
                .isInstanceOf(Refused.class);
        assertThat(new DraftMailing(Id.next(), list, "件名", "{{会社名}} {{氏名}} { }", "{{name}}", 0).japanese())
                .isEqualTo("{{会社名}} {{氏名}} { }");
    }

    @Test
    void a_mailing_with_a_time_waits_for_it_and_the_time_can_be_taken_back() {
        Id<Mailing> id = room.approved(room.draft(room.list(1)));
        var tomorrow = CORE.clock().instant().plus(Duration.ofDays(1));
        NewsRoom.run(NewsRoom.APPROVER, () -> room.mailings().send(id, room.version(id), Optional.of(tomorrow)));
        assertThat(room.state(id)).isEqualTo(MailingState.APPROVED);
        assertThat(room.mailing(id).sendAt()).contains(tomorrow);
        NewsRoom.run(NewsRoom.AUTHOR, () -> room.mailings().unschedule(id, room.version(id)));
        assertThat(room.mailing(id).sendAt()).isEmpty();
        assertThatThrownBy(() -> NewsRoom.run(
                        NewsRoom.APPROVER,
                        () -> room.mailings()
                                .send(
                                        id,
                                        room.version(id),
                                        Optional.of(CORE.clock().instant().minusSeconds(1)))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void consent_is_kept_after_the_end_and_an_address_stands_in_a_list_once() {
        Id<MailingList> list = room.list(0);
        Id<Subscription> id = room.subscribe(list, "reina@example.jp");
        assertThatThrownBy(() -> room.subscribe(list, "REINA@example.jp")).isInstanceOf(Refused.class);
        NewsRoom.run(NewsRoom.AUTHOR, () -> CORE.service(MailingLists.class).end(id, "異動のため"));
        room.subscribe(list, "reina@example.jp");
        Subscription ended = NewsRoom.as(
                NewsRoom.AUTHOR, () -> CORE.service(MailingLists.class).subscription(id));
        assertThat(ended.wording()).isEqualTo("ニュースの配信に同意します。");
        assertThat(ended.endNote()).isEqualTo("異動のため");
        assertThat(ended.endedAt()).isPresent();
    }

    private static String to(MimeMessage message) {
        try {
            return ((jakarta.mail.internet.InternetAddress) message.getAllRecipients()[0]).getAddress();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
