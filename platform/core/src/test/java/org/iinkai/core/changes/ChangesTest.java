package org.iinkai.core.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.access.Grants;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.changes.Change;
import org.iinkai.api.changes.ChangeFeed;
import org.iinkai.api.changes.Changes;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.core.TestCore;

class ChangesTest {

    private static final int WRITERS = 6;
    private static final int EACH = 60;

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final Audit audit = CORE.service(Audit.class);
    private final Changes changes = CORE.service(Changes.class);
    private final Transactions transactions = CORE.service(Transactions.class);

    @BeforeEach
    void begin_with_an_empty_trail() {
        CORE.database()
                .executeAsOwner("TRUNCATE core.audit_personal, core.audit_seal, core.audit_unsealed, core.audit_entry");
    }

    @Test
    void a_follower_gets_every_change_of_many_writers_once_and_in_order_however_late_they_commit() throws Exception {
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicInteger rolledBack = new AtomicInteger();
        List<Change> seen;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Change>> follower = threads.submit(() -> follow(isOver));
            List<Future<?>> writers = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> threads.submit(() -> write(writer, rolledBack)))
                    .toList();
            for (Future<?> writer : writers) {
                writer.get();
            }
            isOver.set(true);
            seen = follower.get();
        }

        assertThat(seen).extracting(Change::position).containsExactlyElementsOf(positions(seen.size()));
        Set<String> expected = new HashSet<>();
        IntStream.range(0, WRITERS)
                .forEach(writer -> IntStream.range(0, EACH)
                        .filter(turn -> turn % 10 != 7)
                        .forEach(turn -> expected.add(writer + "-" + turn)));
        assertThat(seen).extracting(Change::id).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rolledBack).hasValue(WRITERS * EACH / 10);
        assertThat(CORE.core().firstBrokenAuditEntry()).isEmpty();
    }

    @Test
    void a_change_that_commits_after_a_later_one_comes_after_it() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            java.util.concurrent.CountDownLatch written = new java.util.concurrent.CountDownLatch(1);
            java.util.concurrent.CountDownLatch mayCommit = new java.util.concurrent.CountDownLatch(1);
            Future<?> slow = threads.submit(() -> transactions.write(() -> {
                record("company:slow");
                written.countDown();
                await(mayCommit);
            }));
            await(written);
            transactions.write(() -> record("company:quick"));

            assertThat(ids(read(0, 10))).containsExactly("quick");
            mayCommit.countDown();
            slow.get();
        }

        assertThat(ids(read(1, 10))).containsExactly("slow");
    }

    @Test
    void one_part_leads_to_the_next_until_nothing_is_left() {
        transactions.write(() -> IntStream.range(0, 5).forEach(i -> record("company:" + i)));

        ChangeFeed first = read(0, 3);
        ChangeFeed second = read(first.next(), 3);
        ChangeFeed third = read(second.next(), 3);

        assertThat(ids(first)).containsExactly("0", "1", "2");
        assertThat(first.hasMore()).isTrue();
        assertThat(ids(second)).containsExactly("3", "4");
        assertThat(second.hasMore()).isFalse();
        assertThat(third).isEqualTo(new ChangeFeed(List.of(), second.next(), false));
    }

    @Test
    void shows_only_the_kinds_that_the_callers_rights_open_and_goes_on_behind_the_others() {
        transactions.write(() -> {
            record("company:1");
            record("account:2");
            record("event:3");
            record("course:4");
        });

        assertThat(kinds(with(CoreRight.MEMBERS_READ))).containsExactly("company");
        assertThat(kinds(with(CoreRight.EVENTS_READ))).containsExactly("event");
        assertThat(kinds(with())).isEmpty();
        assertThat(with().next()).isEqualTo(4);
        assertThat(kinds(with(CoreRight.AUDIT_READ))).containsExactly("company", "account", "event", "course");
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> changes.after(0, 10));
    }

    @Test
    void a_position_that_never_was_tells_the_follower_to_begin_anew() {
        transactions.write(() -> record("company:1"));

        assertRefused(2, 10, "core.refused.feed-position");
        assertRefused(-1, 10, "core.refused.feed-position");
        assertRefused(0, 0, "core.refused.feed-size");
        assertRefused(0, Changes.MOST + 1, "core.refused.feed-size");
        assertThat(read(1, 1).changes()).isEmpty();
    }

    @Test
    void a_hundred_thousand_entries_written_at_once_are_sealed_and_read_in_order() {
        CORE.database().executeAsOwner("""
                WITH added AS (
                    INSERT INTO core.audit_entry (at, by_account, by_name, action, subject, detail)
                    SELECT now(), '', 'import', 'core.audit.imported', 'company:' || n, ''
                    FROM generate_series(1, 100000) n
                    RETURNING number)
                INSERT INTO core.audit_unsealed (entry) SELECT number FROM added
                """);

        long begun = System.nanoTime();
        ChangeFeed first = read(0, 1_000);
        System.getLogger("measured")
                .log(System.Logger.Level.INFO, "sealed 100,000 in {0} ms", (System.nanoTime() - begun) / 1_000_000);

        assertThat(first.changes()).hasSize(1_000);
        assertThat(CORE.database().value("SELECT count(*) || ' ' || max(position) FROM core.audit_seal"))
                .isEqualTo("100000 100000");
        assertThat(ids(read(99_999, 10))).containsExactly("100000");
    }

    private static List<Long> positions(int count) {
        return LongStream.rangeClosed(1, count).boxed().toList();
    }

    private List<Change> follow(AtomicBoolean isOver) {
        List<Change> seen = new ArrayList<>();
        long position = 0;
        boolean isLast = false;
        while (!isLast) {
            boolean wasOver = isOver.get(); // before reading: what was committed by then must come
            ChangeFeed feed = read(position, 7);
            seen.addAll(feed.changes());
            position = feed.next();
            isLast = wasOver && !feed.hasMore();
        }
        return seen;
    }

    private void write(int writer, AtomicInteger rolledBack) {
        Random random = new Random(writer);
        for (int turn = 0; turn < EACH; turn++) {
            int number = turn;
            try {
                transactions.write(() -> {
                    record("company:" + writer + "-" + number);
                    CORE.database().value("SELECT pg_sleep(" + random.nextInt(12) / 1000.0 + ")");
                    if (number % 10 == 7) {
                        throw new IllegalArgumentException("never mind");
                    }
                });
            } catch (IllegalArgumentException e) {
                rolledBack.incrementAndGet();
            }
        }
    }

    private void record(String subject) {
        audit.record("core.audit.company-changed", subject, "");
    }

    private ChangeFeed read(long after, int most) {
        return CORE.administrator(() -> changes.after(after, most));
    }

    private ChangeFeed with(CoreRight... rights) {
        Set<String> ids = new HashSet<>();
        for (CoreRight right : rights) {
            ids.add(right.id());
        }
        Caller caller = new Caller("a", "Aoba", "s", java.util.Locale.JAPANESE, Grants.of(ids));
        return CallerScope.get(caller, () -> changes.after(0, 10));
    }

    private void assertRefused(long after, int most, String key) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(after, most))
                .extracting(Refused::key)
                .isEqualTo(key);
    }

    private static void await(java.util.concurrent.CountDownLatch latch) {
        try {
            assertThat(latch.await(20, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ids(ChangeFeed feed) {
        return feed.changes().stream().map(Change::id).toList();
    }

    private static List<String> kinds(ChangeFeed feed) {
        return feed.changes().stream().map(Change::kind).toList();
    }
}
