package org.iinkai.core.mailings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.LeftOut;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.Suppression;
import org.iinkai.api.mailings.SuppressionFilter;
import org.iinkai.api.mailings.SuppressionKind;
import org.iinkai.api.mailings.Suppressions;
import org.iinkai.core.TestCore;
import org.iinkai.core.mail.MailSettings;
import org.iinkai.core.mail.MailSettings.BounceMailbox;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.MailSettings.Security;
import org.iinkai.core.mailings.bounce.BounceMapper;
import org.iinkai.core.mailings.bounce.BounceReader;
import org.iinkai.core.mailings.send.ReturnPath;
import org.iinkai.core.mailings.send.SmtpPost;
import org.iinkai.core.part.ChangeNews;

class BouncesTest {

    private static final String MAILBOX = "bounce@example.jp";
    private static final GreenMail SERVER = started();

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final NewsRoom room = new NewsRoom(CORE);
    private final GreenMailUser user = SERVER.setUser(MAILBOX, "bounce", "secret");

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP), new ServerSetup(0, null, ServerSetup.PROTOCOL_IMAP)
        });
        server.start();
        return server;
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

    private static BounceMailbox mailbox() {
        return new BounceMailbox(
                MAILBOX,
                "127.0.0.1",
                SERVER.getImap().getPort(),
                Security.NONE,
                "bounce",
                "secret",
                Duration.ofSeconds(5));
    }

    private static BounceReader reader() {
        BounceMapper mapper = CORE.database()
                .database()
                .mappers("core.bounces.test", BounceMapper.class.getClassLoader(), List.of(BounceMapper.class))
                .mapper(BounceMapper.class);
        return new BounceReader(
                mailbox(),
                new BounceReader.House(
                        mapper,
                        CORE.service(Transactions.class),
                        CORE.service(Audit.class),
                        CORE.clock(),
                        new ChangeNews()));
    }

    private void read() {
        CORE.asAdministrator(() -> reader().read());
    }

    private Id<Mailing> sent(Id<MailingList> list) {
        Id<Mailing> id = room.atWork(room.draft(list));
        MailServer server =
                new MailServer("127.0.0.1", SERVER.getSmtp().getPort(), Security.NONE, "", "", Duration.ofSeconds(5));
        MailSettings settings = new MailSettings(
                Optional.of(server), new MailAddress("", "news@example.jp"), 0, Optional.of(mailbox()));
        room.work(room.dispatch(SmtpPost.of(settings, CORE.clock())));
        CORE.clock().advance(Duration.ofDays(1));
        return id;
    }

    private void comesBack(MailingRecipient recipient, String id, String type, String action, String status)
            throws Exception {
        String path = new ReturnPath(MAILBOX).of(recipient.id().value());
        String mail = """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.jp
                To: <%s>
                Message-ID: <%s@mx.example.jp>
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: %s; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                I'm sorry to have to inform you.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.jp
                Arrival-Date: Wed, 15 Jan 2025 09:00:00 +0900

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 %s user
                    unknown

                --b--
                """.formatted(path, id, type, recipient.address(), action, status, status)
                .replace("\n", "\r\n");
        user.deliver(
                new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(UTF_8))));
    }

    private List<Suppression> suppressions() {
        return NewsRoom.as(
                        NewsRoom.AUTHOR,
                        () -> CORE.service(Suppressions.class).find(SuppressionFilter.all(), PageRequest.first()))
                .rows();
    }

    private static final String REPORT = "multipart/report; report-type=delivery-status";

    @Test
    void an_address_that_does_not_exist_gets_no_more_until_a_person_lifts_it() throws Exception {
        Id<MailingList> list = room.list(2);
        Id<Mailing> id = sent(list);
        MailingRecipient gone = room.recipients(id).getFirst();
        comesBack(gone, "1", REPORT, "failed", "5.1.1");
        comesBack(gone, "1", REPORT, "failed", "5.1.1");
        read();
        read();

        assertThat(room.counts(id).bounced()).isEqualTo(1);
        assertThat(room.recipients(id).getFirst().bounce()).isEqualTo("5.1.1 550 5.1.1 user unknown");
        assertThat(suppressions())
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(SuppressionKind.HARD_BOUNCE));
        Id<Mailing> second = room.approved(room.draft(list));
        assertThat(room.recipients(second).getFirst().leftOut()).contains(LeftOut.SUPPRESSED);

        NewsRoom.run(
                NewsRoom.AUTHOR,
                () -> CORE.service(Suppressions.class)
                        .lift(suppressions().getFirst().id(), "本人が直した"));
        assertThat(suppressions().getFirst().holds()).isFalse();
        Id<Mailing> third = room.approved(room.draft(list));
        assertThat(room.recipients(third).getFirst().leftOut()).isEmpty();
    }

    @Test
    void what_passes_counts_when_it_comes_three_times_in_a_row() throws Exception {
        Id<MailingList> list = room.list(1);
        for (int round = 1; round <= 3; round++) {
            assertThat(suppressions()).isEmpty();
            comesBack(room.recipients(sent(list)).getFirst(), "r" + round, REPORT, "failed", "5.2.2");
            read();
        }
        assertThat(suppressions())
                .singleElement()
                .extracting(Suppression::kind)
                .isEqualTo(SuppressionKind.SOFT_BOUNCES);
    }

    @Test
    void delays_answers_of_people_and_forged_paths_are_no_bounces() throws Exception {
        Id<Mailing> id = sent(room.list(1));
        MailingRecipient recipient = room.recipients(id).getFirst();
        comesBack(recipient, "1", REPORT, "delayed", "4.4.1");
        comesBack(recipient, "2", "multipart/mixed", "failed", "5.1.1");
        MailingRecipient stranger = new MailingRecipient(
                new Id<>(UUID.randomUUID()),
                id,
                "",
                "x@example.jp",
                "",
                "",
                recipient.state(),
                Optional.empty(),
                1,
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
        comesBack(stranger, "3", REPORT, "failed", "5.1.1");
        read();
        assertThat(room.counts(id).bounced()).isZero();
        assertThat(suppressions()).isEmpty();
    }

    @Test
    void a_return_path_is_known_again_in_any_spelling() {
        ReturnPath path = new ReturnPath("Bounce@example.jp");
        UUID id = UUID.randomUUID();
        assertThat(path.in("<" + path.of(id).toUpperCase(java.util.Locale.ROOT) + ">"))
                .contains(id);
        assertThat(path.in("bounce@example.jp")).isEmpty();
        assertThat(path.in("other+" + id.toString().replace("-", "") + "@example.jp"))
                .isEmpty();
    }
}
