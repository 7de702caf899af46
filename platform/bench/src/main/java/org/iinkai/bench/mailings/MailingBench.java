package org.iinkai.bench.mailings;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.data.Id;
import org.iinkai.api.imports.Imports;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.DraftMailing;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingList;
import org.iinkai.api.mailings.MailingLists;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.Mailings;
import org.iinkai.api.text.Localized;
import org.iinkai.bench.house.EmptyHouse;
import org.iinkai.core.Core;
import org.iinkai.core.mail.MailSettings;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.MailSettings.Security;
import org.iinkai.testkit.mail.MailSink;
import org.iinkai.testkit.mail.MailSink.Taken;

/**
 * {@code ./iinkai bench mailings [RECIPIENTS]}: hands a mailing to a mail server on this machine, and the same mails once
 * more by a client that does nothing else.
 */
public final class MailingBench {

    private static final Caller WRITER = caller("writer");
    private static final Caller APPROVER = caller("approver");
    private static final int ROUNDS = 3;

    private MailingBench() {}

    /** Runs it with so many recipients. */
    public static void run(Path folder, int recipients, PrintStream out) throws IOException {
        List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
        try (MailSink sink = MailSink.open(taken::add)) {
            MailServer server = new MailServer("127.0.0.1", sink.port(), Security.NONE, "", "", Duration.ofSeconds(30));
            MailSettings mail = new MailSettings(Optional.of(server), new MailAddress("", "news@example.jp"));
            EmptyHouse.with(folder, mail, (core, database) -> measure(core, recipients, taken, sink.port(), out));
        }
    }

    private static void measure(Core core, int recipients, List<Taken> taken, int port, PrintStream out) {
        Id<MailingList> list = list(core, recipients);
        out.println("| round | recipients | made ready ms | sent s | mails/s | the server alone s | mails/s |");
        out.println("|-------|------------|---------------|--------|---------|--------------------|---------|");
        for (int round = 1; round <= ROUNDS; round++) {
            taken.clear();
            Id<Mailing> id = Id.next();
            draft(core, id, list);
            double ready = seconds(() -> as(WRITER, () -> mailings(core).ready(id, 1)));
            as(APPROVER, () -> {
                mailings(core).approve(id, version(core, id));
                return id;
            });
            double sent = seconds(() -> send(core, id));
            List<Taken> mails = List.copyOf(taken);
            if (mails.size() != recipients) {
                throw new IllegalStateException(mails.size() + " of " + recipients + " arrived");
            }
            double bare = seconds(() -> handBare(port, mails));
            out.printf(
                    "| %5d | %,10d | %,13.0f | %6.1f | %,7.0f | %18.1f | %,7.0f |%n",
                    round, recipients, ready * 1_000, sent, recipients / sent, bare, recipients / bare);
        }
    }

    private static void handBare(int port, List<Taken> mails) {
        try {
            BareClient.hand(port, mails);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Core core, Id<Mailing> id) {
        CountDownLatch over = new CountDownLatch(1);
        Runnable off = mailings(core).listen(changed -> {
            if (as(WRITER, () -> mailings(core).mailing(id)).state() == MailingState.DONE) {
                over.countDown();
            }
        });
        as(APPROVER, () -> {
            mailings(core).send(id, version(core, id), Optional.empty());
            return id;
        });
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        off.run();
    }

    private static void draft(Core core, Id<Mailing> id, Id<MailingList> list) {
        String text = "{{氏名}} 様\n\n" + "協会の行事、調査、業界と国の施策の話題をお知らせします。\n".repeat(40);
        as(WRITER, () -> {
            mailings(core).save(new DraftMailing(id, List.of(list), "メールニュース", text, "", 0));
            return id;
        });
    }

    private static Id<MailingList> list(Core core, int recipients) {
        Id<MailingList> id = Id.next();
        as(WRITER, () -> {
            core.service(MailingLists.class)
                    .save(new MailingList(
                            id,
                            "news",
                            new Localized("ニュース", ""),
                            new Localized("知らせ", ""),
                            "協会",
                            "東京都千代田区見本町1-2-3",
                            "news@example.jp",
                            Optional.empty(),
                            "配信に同意します。",
                            true,
                            "",
                            0));
            return id;
        });
        StringBuilder csv = new StringBuilder("list,address,name,company,source,consented_on,ended_on,end_reason\n");
        for (int i = 0; i < recipients; i++) {
            csv.append("news,n%06d@example.jp,読者 %d,見本商事,IMPORT,2024-04-01,,\n".formatted(i, i));
        }
        var in = new ByteArrayInputStream(csv.toString().getBytes(UTF_8));
        as(Caller.system("bench"), () -> core.service(Imports.class).load("core.subscriptions", "bench.csv", in));
        return id;
    }

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static int version(Core core, Id<Mailing> id) {
        return as(WRITER, () -> mailings(core).mailing(id)).version();
    }

    private static Mailings mailings(Core core) {
        return core.service(Mailings.class);
    }

    private static <T> T as(Caller caller, Supplier<T> work) {
        return CallerScope.get(caller, work);
    }

    private static Caller caller(String name) {
        return new Caller(name, name, "", Locale.JAPANESE, Grants.ALL);
    }
}
