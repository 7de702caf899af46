package org.iinkai.core.mailings;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.data.Id;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mailings.Decision;
import org.iinkai.api.mailings.LeftOut;
import org.iinkai.api.mailings.Mailing;
import org.iinkai.api.mailings.MailingCounts;
import org.iinkai.api.mailings.MailingRecipient;
import org.iinkai.api.mailings.MailingState;
import org.iinkai.api.mailings.RecipientState;
import org.iinkai.core.TestCore;
import org.iinkai.core.mail.MailSettings;
import org.iinkai.core.mail.MailSettings.MailServer;
import org.iinkai.core.mail.MailSettings.Security;
import org.iinkai.core.mailings.MovingServer.Answer;
import org.iinkai.core.mailings.send.Dispatch;
import org.iinkai.core.mailings.send.Post;
import org.iinkai.core.mailings.send.SmtpPost;
import org.iinkai.core.part.Retry;

class SendingTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private final NewsRoom room = new NewsRoom(CORE);

    @BeforeEach
    void empty() {
        room.empty();
    }

    private static Post post(int port) {
        MailServer server = new MailServer("127.0.0.1", port, Security.NONE, "", "", Duration.ofMillis(700));
        return SmtpPost.of(
                new MailSettings(Optional.of(server), new MailAddress("協会", "jimukyoku@example.jp")),
                Clock.systemUTC());
    }

    private Map<RecipientState, Long> states(Id<Mailing> id) {
        return room.recipients(id).stream().collect(groupingBy(MailingRecipient::state, counting()));
    }

    @Test
    void many_mails_go_over_one_connection() {
        try (MovingServer server = new MovingServer()) {
            Id<Mailing> id = room.atWork(room.draft(room.list(40)));
            room.work(room.dispatch(post(server.port())));
            assertThat(server.taken()).hasSize(40).doesNotHaveDuplicates();
            assertThat(server.connections()).isEqualTo(1);
            assertThat(room.state(id)).isEqualTo(MailingState.DONE);
        }
    }

    @Test
    void what_the_server_answers_decides() {
        try (MovingServer server = new MovingServer()) {
            server.answers(
                    Answer.CLOSE_AT_SENDER,
                    Answer.LATER_AT_RECIPIENT,
                    Answer.NEVER_AT_RECIPIENT,
                    Answer.LATER_AFTER_CONTENT,
                    Answer.NEVER_AFTER_CONTENT,
                    Answer.LOST_IN_CONTENT,
                    Answer.LOST_AFTER_CONTENT,
                    Answer.TAKE);
            Id<Mailing> id = room.atWork(room.draft(room.list(8)));
            Dispatch dispatch = room.dispatch(post(server.port()));
            room.work(dispatch);
            assertThat(states(id))
                    .containsOnly(
                            Map.entry(RecipientState.QUEUED, 3L),
                            Map.entry(RecipientState.FAILED, 2L),
                            Map.entry(RecipientState.UNCERTAIN, 2L),
                            Map.entry(RecipientState.SENT, 1L));
            assertThat(room.recipients(id))
                    .filteredOn(row -> row.state() == RecipientState.FAILED)
                    .extracting(MailingRecipient::problem)
                    .anySatisfy(problem -> assertThat(problem).contains("no such user"))
                    .anySatisfy(problem -> assertThat(problem).contains("refused"));
            room.work(dispatch);
            assertThat(states(id).get(RecipientState.QUEUED))
                    .as("not before its time")
                    .isEqualTo(3);

            CORE.clock().advance(Duration.ofMinutes(1));
            room.work(dispatch);
            assertThat(states(id))
                    .containsOnly(
                            Map.entry(RecipientState.FAILED, 2L),
                            Map.entry(RecipientState.UNCERTAIN, 2L),
                            Map.entry(RecipientState.SENT, 4L));
            assertThat(room.state(id)).isEqualTo(MailingState.DONE);
        }
    }

    @Test
    void a_server_that_always_says_later_is_asked_eight_times_with_growing_gaps() {
        try (MovingServer server = new MovingServer()) {
            server.usually(Answer.LATER_AT_RECIPIENT);
            Id<Mailing> id = room.atWork(room.draft(room.list(1)));
            Dispatch dispatch = room.dispatch(post(server.port()));
            for (int attempt = 1; attempt <= Retry.MOST_ATTEMPTS; attempt++) {
                room.work(dispatch);
                assertThat(room.recipients(id).getFirst().attempts()).isEqualTo(attempt);
                CORE.clock().advance(Duration.ofMinutes(1L << (attempt - 1)).minusSeconds(1));
                room.work(dispatch);
                assertThat(room.recipients(id).getFirst().attempts()).isEqualTo(attempt);
                CORE.clock().advance(Duration.ofSeconds(1));
            }
            assertThat(states(id)).containsOnlyKeys(RecipientState.FAILED);
        }
    }

    @Test
    void failed_ones_are_sent_again_and_those_who_received_it_are_not() {
        try (MovingServer server = new MovingServer()) {
            server.answers(Answer.NEVER_AT_RECIPIENT, Answer.TAKE, Answer.TAKE);
            Id<Mailing> id = room.atWork(room.draft(room.list(3)));
            room.work(room.dispatch(post(server.port())));
            assertThat(room.counts(id).failed()).isEqualTo(1);
            CORE.database().execute("""
                    UPDATE core.mailing_recipient SET state = 'QUEUED', due_at = '2025-01-01' WHERE state = 'FAILED';
                    UPDATE core.mailing SET state = 'SENDING'
                    """);
            room.work(room.dispatch(post(server.port())));
            assertThat(server.taken()).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_server_that_takes_mails_and_never_answers_blocks_nothing_for_long_and_the_mailing_is_paused() {
        try (MovingServer server = new MovingServer()) {
            server.usually(Answer.SILENT_AFTER_CONTENT);
            Id<Mailing> id = room.atWork(room.draft(room.list(10)));
            room.work(room.dispatch(post(server.port())));
            assertThat(states(id))
                    .containsOnly(Map.entry(RecipientState.UNCERTAIN, 3L), Map.entry(RecipientState.QUEUED, 7L));
            assertThat(room.state(id)).isEqualTo(MailingState.PAUSED);
            assertThat(room.mailing(id).note()).isEqualTo("core.mailing.no-answer");
        }
    }

    @Test
    void a_doubtful_mail_waits_for_a_person_and_goes_again_under_the_same_id() {
        try (MovingServer server = new MovingServer()) {
            server.answers(Answer.LOST_AFTER_CONTENT, Answer.LOST_AFTER_CONTENT, Answer.TAKE);
            Id<Mailing> id = room.atWork(room.draft(room.list(3)));
            Dispatch dispatch = room.dispatch(post(server.port()));
            room.work(dispatch);
            CORE.clock().advance(Duration.ofDays(1));
            room.work(dispatch);
            List<MailingRecipient> doubtful = room.recipients(id).stream()
                    .filter(row -> row.state() == RecipientState.UNCERTAIN)
                    .toList();
            assertThat(doubtful).hasSize(2);
            NewsRoom.run(NewsRoom.APPROVER, () -> {
                room.mailings().decide(doubtful.getFirst().id(), Decision.LEAVE);
                room.mailings().decide(doubtful.getLast().id(), Decision.SENT);
            });
            assertThat(room.counts(id))
                    .extracting(MailingCounts::uncertain, MailingCounts::sent, MailingCounts::leftOut)
                    .containsExactly(0L, 2L, 1L);
            CORE.database().execute("""
                    UPDATE core.mailing_recipient SET state = 'QUEUED', left_out = NULL WHERE left_out = 'DECIDED';
                    UPDATE core.mailing SET state = 'SENDING'
                    """);
            room.work(dispatch);
            assertThat(server.ids()).hasSize(4);
            assertThat(new HashSet<>(server.ids())).hasSize(3);
        }
    }

    @Test
    void without_a_server_that_answers_nothing_is_claimed_and_the_trouble_is_told() {
        int port;
        try (MovingServer gone = new MovingServer()) {
            port = gone.port();
        }
        Id<Mailing> id = room.atWork(room.draft(room.list(2)));
        Dispatch dispatch = room.dispatch(post(port));
        room.work(dispatch);
        assertThat(room.recipients(id))
                .allSatisfy(row -> assertThat(row.attempts()).isZero());
        assertThat(dispatch.trouble()).isPresent();
        assertThat(room.state(id)).isEqualTo(MailingState.SENDING);
    }

    @Test
    void a_pause_is_heard_before_the_next_mail_and_a_stop_leaves_exact_lists() throws Exception {
        try (MovingServer server = new MovingServer()) {
            CountDownLatch some = new CountDownLatch(20);
            CountDownLatch paused = new CountDownLatch(1);
            server.onTaken(count -> {
                some.countDown();
                if (count == 20) {
                    await(paused);
                }
            });
            Id<Mailing> id = room.atWork(room.draft(room.list(200)));
            Thread sending = Thread.ofVirtual().start(() -> room.work(room.dispatch(post(server.port()))));
            assertThat(some.await(10, TimeUnit.SECONDS)).isTrue();
            long begun = System.nanoTime();
            NewsRoom.run(NewsRoom.AUTHOR, () -> room.mailings().pause(id));
            paused.countDown();
            sending.join(5_000);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
            assertThat(server.taken()).hasSize(20);

            NewsRoom.run(NewsRoom.AUTHOR, () -> room.mailings().stop(id));
            assertThat(states(id))
                    .containsOnly(Map.entry(RecipientState.SENT, 20L), Map.entry(RecipientState.LEFT_OUT, 180L));
            Set<String> sent = new TreeSet<>(room.recipients(id).stream()
                    .filter(row -> row.state() == RecipientState.SENT)
                    .map(MailingRecipient::address)
                    .toList());
            assertThat(sent).isEqualTo(new TreeSet<>(server.taken()));
            assertThat(room.recipients(id))
                    .filteredOn(row -> row.state() == RecipientState.LEFT_OUT)
                    .allSatisfy(row -> assertThat(row.leftOut()).contains(LeftOut.STOPPED));
            room.work(room.dispatch(post(server.port())));
            assertThat(server.taken()).hasSize(20);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void four_workers_on_one_database_claim_each_recipient_once() throws Exception {
        Queue<String> letters = new ConcurrentLinkedQueue<>();
        Id<Mailing> id = room.atWork(room.draft(room.list(300)));
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            for (int worker = 0; worker < 4; worker++) {
                all.add(threads.submit(
                        () -> room.work(room.dispatch(NewsRoom.handing(letter -> letters.add(letter.address()))))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(letters).hasSize(300).doesNotHaveDuplicates();
        assertThat(room.state(id)).isEqualTo(MailingState.DONE);
    }

    @Test
    void mails_keep_the_distance_that_is_configured() {
        room.atWork(room.draft(room.list(6)));
        List<Long> moments = new ArrayList<>();
        long begun = System.nanoTime();
        CORE.database().execute("UPDATE core.mailing_pace SET next_at = '-infinity'");
        Dispatch dispatch = room.dispatch(
                NewsRoom.handing(letter -> moments.add(System.nanoTime() - begun)), 600, Clock.systemUTC());
        CORE.asAdministrator(dispatch::work);
        assertThat(moments).hasSize(6);
        assertThat(Duration.ofNanos(moments.getLast() - moments.getFirst()))
                .isBetween(Duration.ofMillis(450), Duration.ofSeconds(5));
    }

    @Test
    void one_whose_server_died_is_given_up_after_a_while_and_an_answer_that_comes_late_still_counts() {
        Id<Mailing> id = room.atWork(room.draft(room.list(2)));
        Dispatch other = room.dispatch(NewsRoom.handing(letter -> {}));
        Dispatch slow = room.dispatch(NewsRoom.handing(letter -> {
            if (states(id).getOrDefault(RecipientState.UNCERTAIN, 0L) == 0) {
                CORE.clock().advance(Dispatch.LONGEST_HANDOVER.plusSeconds(1));
                room.work(other);
                assertThat(states(id)).containsEntry(RecipientState.UNCERTAIN, 1L);
            }
        }));
        room.work(slow);
        assertThat(states(id)).containsOnly(Map.entry(RecipientState.SENT, 2L));
    }
}
