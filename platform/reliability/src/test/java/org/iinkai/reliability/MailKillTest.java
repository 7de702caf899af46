package org.iinkai.reliability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.mailings.RecipientFilter;
import org.iinkai.api.mailings.RecipientState;
import org.iinkai.api.text.Localized;
import org.iinkai.app.storage.DataDirectory;
import org.iinkai.app.storage.EmbeddedDatabase;
import org.iinkai.core.Core;
import org.iinkai.core.database.Database;
import org.iinkai.testkit.mail.MailSink;
import org.iinkai.testkit.mail.MailSink.Taken;

/**
 * A server that sends a mailing is killed in the moment between the mail server's yes and the mark, again and again: nobody
 * is forgotten, nobody gets it twice, and each mail in doubt is listed.
 */
class MailKillTest {

    private static final Caller WRITER = caller("writer");
    private static final Caller APPROVER = caller("approver");
    private static final int AHEAD = 5;

    @TempDir
    private Path folder;

    private final Queue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Optional<Process>> server = new AtomicReference<>(Optional.empty());
    private volatile int killAt;

    @Test
    void killed_five_times_between_the_answer_and_the_mark_it_loses_nobody() throws Exception {
        kill(5, 60);
    }

    @Tag("soak")
    @Test
    void killed_a_hundred_times_over_five_hundred_mails_it_loses_nobody() throws Exception {
        kill(100, 500);
    }

    private void kill(int kills, int recipients) throws Exception {
        try (MailSink sink = MailSink.open(this::take);
                DataDirectory directory = DataDirectory.take(folder);
                EmbeddedDatabase embedded = EmbeddedDatabase.start(directory);
                Database database = Database.open(embedded.settings());
                Core core = Core.start(
                        database, Clock.system(ZoneId.of("Asia/Tokyo")), SendingServer.settings(Optional.empty()))) {
            Id<Mailing> id = approved(core, recipients);
            begin(database, id);
            int each = recipients / (kills + 1);
            for (int kill = 1; kill <= kills; kill++) {
                killAt = kill * each;
                Process process = start(embedded, sink.port(), AHEAD * (kill - 1));
                assertThat(process.waitFor(2, TimeUnit.MINUTES))
                        .as("kill %d", kill)
                        .isTrue();
                assertThat(taken).as("kill %d", kill).hasSize(kill * each);
            }
            killAt = Integer.MAX_VALUE;
            Process last = start(embedded, sink.port(), AHEAD * kills);
            awaitDone(core, id, last);
            last.destroyForcibly().waitFor();
            check(core, id, kills, recipients);
        }
    }

    private void check(Core core, Id<Mailing> id, int kills, int recipients) {
        assertThat(taken).hasSize(recipients);
        assertThat(taken).extracting(Taken::to).doesNotHaveDuplicates();
        assertThat(taken).extracting(Taken::id).doesNotHaveDuplicates();
        List<MailingRecipient> rows = as(
                        WRITER,
                        () -> core.service(Mailings.class).recipients(RecipientFilter.of(id), PageRequest.first(500)))
                .rows();
        Map<RecipientState, Set<String>> states = rows.stream()
                .collect(Collectors.groupingBy(
                        MailingRecipient::state,
                        Collectors.mapping(MailingRecipient::address, Collectors.toCollection(TreeSet::new))));
        assertThat(states.keySet()).containsOnly(RecipientState.SENT, RecipientState.UNCERTAIN);
        assertThat(states.get(RecipientState.UNCERTAIN)).hasSize(kills);
        assertThat(rows).hasSize(recipients);
    }

    /** Before the sender hears of it. */
    private void take(Taken mail) {
        taken.add(mail);
        if (taken.size() == killAt) {
            requireNonNull(server.get()).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        }
    }

    private Process start(EmbeddedDatabase database, int port, int ahead) throws java.io.IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingServer.class.getName(),
                        database.settings().url(),
                        database.settings().ownerUser(),
                        database.settings().ownerPassword(),
                        Integer.toString(port),
                        Integer.toString(ahead))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sending-" + ahead + ".log").toFile())
                .start();
        server.set(Optional.of(process));
        return process;
    }

    private static void awaitDone(Core core, Id<Mailing> id, Process process) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (as(WRITER, () -> core.service(Mailings.class).mailing(id)).state() != MailingState.DONE) {
            assertThat(process.isAlive()).isTrue();
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Lets it go out without telling this core, which sends nothing itself. */
    private static void begin(Database database, Id<Mailing> id) throws java.sql.SQLException {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE core.mailing SET state = 'SENDING', send_at = now(), started_at = now() WHERE id = '" + id
                            + "'");
        }
    }

    private static Id<Mailing> approved(Core core, int recipients) {
        Id<MailingList> list = Id.next();
        Id<Mailing> id = Id.next();
        as(WRITER, () -> {
            core.service(MailingLists.class)
                    .save(new MailingList(
                            list,
                            "news",
                            new Localized("ニュース", ""),
                            new Localized("知らせ", ""),
                            "協会",
                            "東京都千代田区見本町1-2-3",
                            "news@example.jp",
                            Optional.empty(),
                            "配信に同意します。",
                            false,
                            "",
                            0));
            return list;
        });
        StringBuilder csv = new StringBuilder("list,address,name,company,source,consented_on,ended_on,end_reason\n");
        for (int i = 0; i < recipients; i++) {
            csv.append("news,n%d@example.jp,読者,,IMPORT,2024-04-01,,\n".formatted(i));
        }
        var in = new ByteArrayInputStream(csv.toString().getBytes(UTF_8));
        assertThat(as(Caller.system("test"), () -> core.service(Imports.class).load("core.subscriptions", "s.csv", in))
                        .errors())
                .isEmpty();
        Mailings mailings = core.service(Mailings.class);
        as(WRITER, () -> {
            mailings.save(new DraftMailing(id, List.of(list), "ニュース", "本文", "", 0));
            return mailings.ready(id, 1);
        });
        as(APPROVER, () -> {
            mailings.approve(id, 2);
            return id;
        });
        return id;
    }

    private static <T> T as(Caller caller, Supplier<T> work) {
        return CallerScope.get(caller, work);
    }

    private static Caller caller(String name) {
        return new Caller(name, name, "", Locale.JAPANESE, Grants.ALL);
    }
}
