package org.iinkai.core.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.audit.Audit;
import org.iinkai.api.error.Refused;
import org.iinkai.core.TestCore;

class RequestKeysTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static final KeyedRequest REQUEST = new KeyedRequest("anna", "k1", "POST", "/api/v1/companies", "ab");
    private static final Answer ANSWER = new Answer(201, "/api/v1/companies/7", "\"1\"", "{\"name\":\"青葉\"}");

    private final RequestKeys keys = CORE.core().requestKeys();

    @BeforeEach
    void forget_everything() {
        CORE.database()
                .executeAsOwner(
                        "TRUNCATE core.request_key, core.audit_personal, core.audit_seal, core.audit_unsealed, core.audit_entry");
    }

    @Test
    void the_same_request_gets_the_same_answer_and_is_done_once() {
        assertThat(keys.answer(REQUEST, this::change)).isEqualTo(ANSWER);
        assertThat(keys.answer(REQUEST, this::change)).isEqualTo(ANSWER);

        assertThat(changes()).isEqualTo("1");
    }

    @Test
    void a_key_belongs_to_one_account_and_one_request() {
        keys.answer(REQUEST, this::change);

        assertRefused(new KeyedRequest("anna", "k1", "POST", "/api/v1/companies", "cd"), "key-other-request");
        assertRefused(new KeyedRequest("anna", "k1", "POST", "/api/v1/people", "ab"), "key-other-request");
        keys.answer(new KeyedRequest("ben", "k1", "POST", "/api/v1/companies", "cd"), this::change);
        assertThat(changes()).isEqualTo("2");
    }

    @Test
    void of_two_that_arrive_at_once_one_is_done_and_the_other_told_to_wait() throws Exception {
        CountDownLatch isAtWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> first = threads.submit(() -> keys.answer(REQUEST, () -> {
                isAtWork.countDown();
                await(mayEnd);
                return change();
            }));
            await(isAtWork);
            assertRefused(REQUEST, "key-at-work");
            mayEnd.countDown();
            assertThat(first.get()).isEqualTo(ANSWER);
        }

        assertThat(keys.answer(REQUEST, this::change)).isEqualTo(ANSWER);
        assertThat(changes()).isEqualTo("1");
    }

    @Test
    void however_many_arrive_at_the_same_moment_the_change_is_made_once() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> all = java.util.Collections.nCopies(12, () -> outcome(REQUEST));
            for (Future<String> outcome : threads.invokeAll(all)) {
                assertThat(outcome.get()).isIn("201", "core.refused.key-at-work");
            }
        }
        assertThat(changes()).isEqualTo("1");
    }

    @Test
    void a_refusal_changes_nothing_and_leaves_the_key_free() {
        Supplier<Answer> refusing = () -> {
            change();
            throw new Refused("core.refused.member-name");
        };
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> keys.answer(REQUEST, refusing));
        assertThat(changes()).isEqualTo("0");

        assertThat(keys.answer(REQUEST, this::change)).isEqualTo(ANSWER);
    }

    @Test
    void work_of_a_server_that_is_gone_is_taken_over_and_can_not_commit_any_more() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> keys.answer(REQUEST, () -> {
                    CORE.clock().set(CORE.clock().instant().plus(Duration.ofMinutes(11)));
                    Answer slow = change();
                    assertThat(elsewhere(() -> keys.answer(REQUEST, this::change)))
                            .isEqualTo(ANSWER);
                    return slow;
                }))
                .extracting(Refused::key)
                .isEqualTo("core.refused.key-at-work");

        assertThat(changes()).isEqualTo("1");
        assertThat(keys.answer(REQUEST, this::change)).isEqualTo(ANSWER);
    }

    @Test
    void after_a_day_the_key_is_forgotten() {
        keys.answer(REQUEST, this::change);
        CORE.clock().set(CORE.clock().instant().plus(Duration.ofHours(23)));
        keys.sweep();
        keys.answer(REQUEST, this::change);
        assertThat(changes()).isEqualTo("1");

        CORE.clock().set(CORE.clock().instant().plus(Duration.ofHours(2)));
        keys.answer(REQUEST, this::change);
        assertThat(changes()).isEqualTo("2");
        CORE.clock().set(CORE.clock().instant().plus(Duration.ofHours(25)));
        keys.sweep();
        assertThat(CORE.database().value("SELECT count(*) FROM core.request_key"))
                .isEqualTo("0");
    }

    private Answer change() {
        CORE.service(Audit.class).record("core.audit.company-added", "company:7", "");
        return ANSWER;
    }

    private static String changes() {
        return CORE.database().value("SELECT count(*) FROM core.audit_entry");
    }

    private String outcome(KeyedRequest request) {
        try {
            return String.valueOf(keys.answer(request, this::change).status());
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private void assertRefused(KeyedRequest request, String key) {
        assertThat(outcome(request)).isEqualTo("core.refused." + key);
    }

    private static <T> T elsewhere(Callable<T> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
