package org.iinkai.core.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.jobs.Schedule;
import org.iinkai.core.TestCore;

class JobsTest {

    @RegisterExtension
    static final TestCore CORE = new TestCore();

    private static String scheduled(String name) {
        return CORE.database().value("SELECT count(*) FROM core.scheduled_task WHERE task_instance = '" + name + "'");
    }

    @Test
    void a_job_runs_as_the_system_again_after_a_failure_and_can_be_taken_out() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(2);
        AtomicReference<String> caller = new AtomicReference<>("");
        try (Jobs jobs = Jobs.over(CORE.database().database().pool(), Clock.systemUTC(), Duration.ofMillis(50))) {
            Runnable remove = jobs.add("test.fails", new Schedule.Every(Duration.ofMillis(20)), () -> () -> {
                runs.countDown();
                caller.set(CallerScope.current().map(Caller::name).orElse(""));
                throw new IllegalStateException("a job that fails on purpose");
            });
            jobs.start();
            assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
            remove.run();
        }
        assertThat(caller.get()).isEqualTo("job test.fails");
        assertThat(scheduled("test.fails")).isEqualTo("0");
    }

    /** Taken out before, while and after it runs: the moments of a hundred removals lie all over a run's course. */
    @Test
    void a_job_leaves_no_time_behind_whenever_it_is_taken_out() throws InterruptedException {
        try (Jobs jobs = Jobs.over(CORE.database().database().pool(), Clock.systemUTC(), Duration.ofMillis(2))) {
            jobs.start();
            for (int i = 0; i < 100; i++) {
                CountDownLatch runs = new CountDownLatch(2);
                Runnable remove =
                        jobs.add("test.brief" + i, new Schedule.Every(Duration.ofMillis(1)), () -> runs::countDown);
                assertThat(runs.await(30, TimeUnit.SECONDS)).isTrue();
                remove.run();
            }
        }
        assertThat(CORE.database()
                        .value("SELECT count(*) FROM core.scheduled_task WHERE task_instance LIKE 'test.brief%'"))
                .isEqualTo("0");
    }

    /** A new version of a bundle takes the name of a job that still runs. */
    @Test
    void a_job_that_is_replaced_while_it_runs_goes_on() throws InterruptedException {
        try (Jobs jobs = Jobs.over(CORE.database().database().pool(), Clock.systemUTC(), Duration.ofMillis(2))) {
            jobs.start();
            Runnable remove = () -> {};
            for (int i = 0; i < 100; i++) {
                CountDownLatch runs = new CountDownLatch(1);
                remove.run();
                remove = jobs.add("test.new", new Schedule.Every(Duration.ofMillis(1)), () -> runs::countDown);
                assertThat(runs.await(30, TimeUnit.SECONDS)).as("version " + i).isTrue();
            }
            remove.run();
        }
        assertThat(scheduled("test.new")).isEqualTo("0");
    }

    @Test
    void jobs_of_the_core_are_kept_over_a_restart() {
        assertThat(scheduled("core.sweep-sessions")).isEqualTo("1");
        assertThat(scheduled("core.seal-audit")).isEqualTo("1");
        Runnable remove = CORE.core().addJob("test.bundle", new Schedule.Daily(LocalTime.of(3, 0)), () -> () -> {});
        assertThat(scheduled("test.bundle")).isEqualTo("1");
        remove.run();
        assertThat(scheduled("test.bundle")).isEqualTo("0");
    }

    @Test
    void daily_means_the_next_time_in_the_association_s_zone() {
        Clock clock = Clock.fixed(Instant.parse("2025-01-15T00:00:00Z"), ZoneId.of("Asia/Tokyo"));
        assertThat(NextTime.of(new Schedule.Daily(LocalTime.of(3, 0)), clock))
                .isEqualTo(Instant.parse("2025-01-15T18:00:00Z"));
        assertThat(NextTime.of(new Schedule.Daily(LocalTime.of(10, 0)), clock))
                .isEqualTo(Instant.parse("2025-01-15T01:00:00Z"));
        assertThat(NextTime.of(new Schedule.Every(Duration.ofMinutes(5)), clock))
                .isEqualTo(Instant.parse("2025-01-15T00:05:00Z"));
    }
}
