package org.iinkai.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.MailFilter;
import org.iinkai.api.mail.MailRow;
import org.iinkai.api.mail.MailState;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.core.TestCore;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.MailSettings.Security;
import org.iinkai.core.mail.ScriptedServer.Fault;
import org.iinkai.core.part.Retry;

class MailTest {

    private static final GreenMail SERVER = started();

    @RegisterExtension
    static final TestCore CORE =
            new TestCore(new MailTexts(), settings(SERVER.getSmtp().getPort()));

    @RegisterExtension
    static final TestCore KEEPING = new TestCore(new MailTexts(), MailSettings.kept());

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private static MailSettings settings(int port) {
        MailServer server = new MailServer("127.0.0.1", port, Security.NONE, "", "", Duration.ofSeconds(5));
        return new MailSettings(Optional.of(server), new MailAddress("協会 事務局", "jimukyoku@example.jp"));
    }

    @AfterEach
    void empty_the_mailbox() throws com.icegreen.greenmail.store.FolderException {
        SERVER.purgeEmailFromAllMailboxes();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static OutgoingMail invitation(Locale locale) {
        return new OutgoingMail(
                Id.next(),
                new MailAddress("熊谷 玲奈", "reina@example.jp"),
                "invite",
                List.of("<熊谷>", "secret"),
                locale,
                "account:1");
    }

    private static void send(TestCore core, OutgoingMail mail) {
        core.asAdministrator(() -> core.service(Mail.class).send(mail));
    }

    private static MailRow row(TestCore core, OutgoingMail mail) {
        return core.administrator(() -> core.service(Mail.class).mail(mail.id()))
                .row();
    }

    private static boolean arrived(int count) {
        return SERVER.waitForIncomingEmail(10_000, count);
    }

    @Test
    void a_mail_arrives_as_text_and_as_a_page() throws Exception {
        OutgoingMail mail = invitation(Locale.JAPANESE);
        send(CORE, mail);

        assertThat(arrived(1)).isTrue();
        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("ログインの準備をしてください｜協会");
        assertThat(message.getMessageID()).isEqualTo("<" + mail.id() + "@example.jp>");
        assertThat(message.getFrom()[0].toString()).contains("jimukyoku@example.jp");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        Multipart parts = (Multipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("<熊谷>様")
                .contains("https://example.jp/secret");
        assertThat(parts.getBodyPart(1).getContent().toString())
                .contains("&lt;熊谷&gt;様")
                .contains("<a href=\"https://example.jp/secret\">")
                .contains("lang=\"ja\"");
    }

    @Test
    void an_english_reader_gets_english() throws Exception {
        send(CORE, invitation(Locale.ENGLISH));
        assertThat(arrived(1)).isTrue();
        assertThat(SERVER.getReceivedMessages()[0].getSubject()).isEqualTo("Prepare your sign-in");
    }

    @Test
    void what_is_rolled_back_is_not_sent_and_the_same_request_is_sent_once() {
        OutgoingMail lost = invitation(Locale.JAPANESE);
        OutgoingMail kept = invitation(Locale.JAPANESE);
        Transactions transactions = CORE.service(Transactions.class);
        assertThatThrownBy(() -> CORE.asAdministrator(() -> transactions.write(() -> {
                    CORE.service(Mail.class).send(lost);
                    throw new IllegalStateException("changed my mind");
                })))
                .isInstanceOf(IllegalStateException.class);
        send(CORE, kept);
        send(CORE, kept);

        assertThat(arrived(1)).isTrue();
        assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(MailTest::id))
                .containsExactly("<" + kept.id() + "@example.jp>");
    }

    @Test
    void without_a_server_mail_is_kept_and_readable() {
        OutgoingMail mail = invitation(Locale.JAPANESE);
        send(KEEPING, mail);

        assertThat(row(KEEPING, mail).state()).isEqualTo(MailState.KEPT);
        assertThat(KEEPING.administrator(() -> KEEPING.service(Mail.class)
                                .find(
                                        new MailFilter("ｒｅｉｎａ", Optional.of(MailState.KEPT), "account:1"),
                                        PageRequest.first()))
                        .rows())
                .extracting(MailRow::id)
                .contains(mail.id());
    }

    @Test
    void a_server_that_is_busy_gets_it_again_later_and_one_that_refuses_never() {
        try (ScriptedServer server = new ScriptedServer(Fault.BUSY_AT_RECIPIENT)) {
            TestCore core = new TestCore(new MailTexts(), MailSettings.kept());
            OutgoingMail mail = invitation(Locale.JAPANESE);
            Outbox outbox = outbox(core, server);
            store(core, mail);
            outbox.empty();
            assertThat(row(core, mail).state()).isEqualTo(MailState.QUEUED);
            assertThat(row(core, mail).problem()).contains("try again later");
            outbox.empty();
            assertThat(row(core, mail).attempts()).isEqualTo(1);

            server.fault(Fault.UNKNOWN_RECIPIENT);
            core.clock().advance(Retry.pause(1));
            outbox.empty();
            assertThat(row(core, mail).state()).isEqualTo(MailState.FAILED);
            assertThat(row(core, mail).problem()).contains("no such user");
            close(core);
        }
    }

    @Test
    void attempts_end_after_some_hours() {
        try (ScriptedServer server = new ScriptedServer(Fault.BUSY_AT_RECIPIENT)) {
            TestCore core = new TestCore(new MailTexts(), MailSettings.kept());
            OutgoingMail mail = invitation(Locale.JAPANESE);
            store(core, mail);
            for (int attempt = 1; attempt <= Retry.MOST_ATTEMPTS; attempt++) {
                outbox(core, server).empty();
                core.clock().advance(Retry.pause(attempt));
            }
            assertThat(row(core, mail).state()).isEqualTo(MailState.FAILED);
            assertThat(row(core, mail).attempts()).isEqualTo(Retry.MOST_ATTEMPTS);
            close(core);
        }
    }

    @Test
    void a_mail_whose_fate_nobody_knows_is_never_sent_again_by_itself() {
        try (ScriptedServer server = new ScriptedServer(Fault.GONE_AFTER_CONTENT)) {
            TestCore core = new TestCore(new MailTexts(), MailSettings.kept());
            OutgoingMail mail = invitation(Locale.JAPANESE);
            store(core, mail);
            outbox(core, server).empty();
            core.clock().advance(Duration.ofDays(1));
            outbox(core, server).empty();

            assertThat(server.contents()).isEqualTo(1);
            assertThat(row(core, mail).state()).isEqualTo(MailState.UNCERTAIN);
            assertThat(core.<Integer>administrator(
                            () -> core.service(Mail.class).again(List.of(mail.id(), mail.id()))))
                    .isEqualTo(1);
            close(core);
        }
    }

    @Test
    void a_server_that_died_while_sending_leaves_the_mail_uncertain() {
        OutgoingMail mail = invitation(Locale.JAPANESE);
        send(KEEPING, mail);
        KEEPING.database()
                .execute("UPDATE core.mail SET state = 'SENDING', due_at = '2025-01-14 00:00Z' WHERE id = '%s'"
                        .formatted(mail.id()));
        outboxOf(
                        KEEPING,
                        new SmtpCarrier(
                                settings(1).server().orElseThrow(), settings(1).from()))
                .empty();
        assertThat(row(KEEPING, mail).state()).isEqualTo(MailState.UNCERTAIN);
    }

    @Test
    void bad_addresses_and_heads_of_ones_own_are_refused() {
        for (String wrong : List.of("", "a", "a@b", "a b@example.jp", "a@example.jp\nBcc: x@example.jp", "a@-x.jp")) {
            assertThatThrownBy(() -> new MailAddress("", wrong)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> new MailAddress("a\r\nBcc: b", "a@example.jp")).isInstanceOf(Refused.class);
        assertThat(new MailAddress("", "ｒｅｉｎａ＠ｅｘａｍｐｌｅ．ｊｐ").address()).isEqualTo("reina@example.jp");
        assertThat(MailText.line("a\r\nBcc: b")).isEqualTo("a Bcc: b");
    }

    @Test
    void the_log_is_for_those_who_may_read_it() {
        CORE.with(
                () -> assertThatThrownBy(() -> CORE.service(Mail.class).find(MailFilter.all(), PageRequest.first()))
                        .isInstanceOf(Forbidden.class),
                CoreRight.MEMBERS_READ);
    }

    /** Stores a mail as waiting, for the test's own outbox to send. */
    private static void store(TestCore core, OutgoingMail mail) {
        send(core, mail);
        core.database().execute("UPDATE core.mail SET state = 'QUEUED' WHERE id = '%s'".formatted(mail.id()));
    }

    private static Outbox outbox(TestCore core, ScriptedServer server) {
        return outboxOf(
                core,
                new SmtpCarrier(
                        settings(server.port()).server().orElseThrow(),
                        settings(1).from()));
    }

    private static Outbox outboxOf(TestCore core, Carrier carrier) {
        MailMapper mapper = core.database()
                .database()
                .mappers("core.mail.test", MailMapper.class.getClassLoader(), List.of(MailMapper.class))
                .mapper(MailMapper.class);
        return new Outbox(mapper, core.service(Transactions.class), carrier, core.clock());
    }

    private static void close(TestCore core) {
        core.core().close();
        core.database().database().close();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
