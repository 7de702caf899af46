package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginUpkeep.LogLevel;

/** Two servers on one database run the same bundles. */
class FleetTest {

    private static final String POLL = "poll.jar";

    @RegisterExtension
    final HostUnderTest one = new HostUnderTest();

    @RegisterExtension
    final HostUnderTest other = new HostUnderTest(one);

    @Test
    void what_one_puts_in_switches_off_and_takes_out_the_other_follows_within_two_seconds() {
        one.install(Bundles.small("poll", "1.0.0"));
        long begun = System.nanoTime();
        other.screens.await("show poll 1.0.0");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(other.status("poll").state()).isEqualTo(PluginState.READY);

        one.disable("poll");
        other.screens.await("withdraw poll 1.0.0");
        other.enable("poll");
        one.screens.await("show poll 1.0.0");
        one.screens.await("show poll 1.0.0");
        one.install(Bundles.small("poll", "1.1.0"));
        other.screens.await("back poll 1.1.0");
        HostUnderTest.as(() -> one.host().remove("poll"));
        other.screens.await("withdraw poll 1.1.0");
        assertThat(HostUnderTest.as(() -> other.host().removed())).hasSize(1);
    }

    @Test
    void a_log_level_that_one_sets_holds_on_the_other() {
        one.install(Bundles.small("poll", "1.0.0"));
        other.screens.await("show poll 1.0.0");
        HostUnderTest.as(() -> one.host().upkeep().log("poll", Optional.of(LogLevel.ERROR)));
        one.disable("poll");
        other.screens.await("withdraw poll 1.0.0");
        assertThat(other.logs.levels).containsEntry("poll", LogLevel.ERROR);
    }

    @Test
    void changes_that_both_make_are_made_one_after_the_other() throws Exception {
        CompletableFuture<PluginStatus> first =
                CompletableFuture.supplyAsync(() -> one.install(Bundles.small("poll", "1.0.0")));
        CompletableFuture<PluginStatus> second =
                CompletableFuture.supplyAsync(() -> other.install(Bundles.small("poll", "1.1.0")));

        assertThat(first.get(20, TimeUnit.SECONDS).state()).isEqualTo(PluginState.READY);
        assertThat(second.get(20, TimeUnit.SECONDS).state()).isEqualTo(PluginState.READY);
        String stored = one.value("SELECT version FROM host.bundle WHERE id = 'poll'");
        one.enable("poll");
        other.enable("poll");
        assertThat(one.status("poll").version()).isEqualTo(stored);
        assertThat(other.status("poll").version()).isEqualTo(stored);
    }

    @Test
    void while_one_changes_tables_nobody_else_runs_the_bundle() throws Exception {
        one.install(Bundles.notes("1.0.0"));
        other.screens.await("show notes 1.0.0");

        CompletableFuture<PluginStatus> update = CompletableFuture.supplyAsync(() -> one.install(Bundles.notes("1.1.0")
                .file("db/V002__slow.sql", "SELECT pg_sleep(2); ALTER TABLE notes.note ADD COLUMN extra text;")));
        other.screens.await("withdraw notes 1.0.0 for update");
        assertThat(update).isNotDone();
        assertThat(HostUnderTest.as(() -> other.host().all()).getFirst().state())
                .isEqualTo(PluginState.CHANGING);

        assertThat(update.get(20, TimeUnit.SECONDS).version()).isEqualTo("1.1.0");
        other.screens.await("show notes 1.1.0");
        other.screens.await("back notes 1.1.0");
        assertThat(other.status("notes").state()).isEqualTo(PluginState.READY);
    }

    @Test
    void tables_are_not_changed_under_a_server_that_goes_on_running_the_bundle() throws SQLException {
        one.install(Bundles.notes("1.0.0"));
        other.screens.await("show notes 1.0.0");
        try (Connection deaf = one.connection();
                Statement statement = deaf.createStatement()) {
            statement.execute("SELECT pg_advisory_lock_shared(" + 0x49494b02 + ", " + "notes".hashCode() + ")");

            PluginStatus status = one.install(
                    Bundles.notes("1.1.0").file("db/V002__more.sql", "ALTER TABLE notes.note ADD COLUMN extra text;"));

            assertThat(status.version()).isEqualTo("1.0.0");
            assertThat(status.state()).isEqualTo(PluginState.READY);
            assertThat(status.problem()).contains("Another server still runs");
        }
        other.screens.await("back notes 1.0.0");
        assertThat(one.value("SELECT count(*) FROM information_schema.columns WHERE column_name = 'extra'"))
                .isEqualTo("0");
    }

    @Test
    void when_the_server_that_changes_tables_dies_the_others_go_on_as_before() throws SQLException {
        one.install(Bundles.notes("1.0.0"));
        other.screens.await("show notes 1.0.0");
        try (Connection dying = one.connection();
                Statement statement = dying.createStatement()) {
            statement.execute("SELECT pg_notify('iinkai_bundles', 'leave somebody notes')");
            statement.execute("SELECT pg_advisory_lock(" + 0x49494b02 + ", " + "notes".hashCode() + ")");
            other.screens.await("withdraw notes 1.0.0 for update");
            one.screens.await("withdraw notes 1.0.0 for update");
        }
        other.screens.await("show notes 1.0.0");
        one.screens.await("back notes 1.0.0");
        assertThat(other.status("notes").state()).isEqualTo(PluginState.READY);
    }

    @Test
    void a_server_whose_connections_are_cut_finds_back_and_follows() {
        one.install(Bundles.small("poll", "1.0.0"));
        other.screens.await("show poll 1.0.0");

        TestServer.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'iinkai apart'");
        one.install(Bundles.small("survey", "1.0.0"));
        other.screens.await("show survey 1.0.0");
        one.screens.await("show survey 1.0.0");
    }

    @Test
    void a_server_that_lost_its_lock_to_one_that_changes_tables_stops_the_bundle_until_it_may_again()
            throws SQLException {
        one.install(Bundles.notes("1.0.0"));
        other.screens.await("show notes 1.0.0");
        try (Connection migrating = one.connection();
                Statement statement = migrating.createStatement()) {
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> lock(statement));
            // it gets the lock in the moment in which those that ran the bundle lose theirs
            TestServer.execute("""
                    DO $$ BEGIN
                        WHILE NOT EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted) LOOP
                            PERFORM pg_sleep(0.02), pg_stat_clear_snapshot();
                        END LOOP;
                        PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
                            WHERE application_name = 'iinkai apart';
                    END $$
                    """);
            waiting.join();
            other.screens.await("withdraw notes 1.0.0 for update");
            one.screens.await("withdraw notes 1.0.0 for update");
        }
        other.screens.await("show notes 1.0.0");
        one.screens.await("show notes 1.0.0");
    }

    @Test
    void a_bundle_that_fails_here_only_is_not_tried_again_and_again() {
        one.install(Bundles.small("poll", "1.0.0"));
        other.screens.await("show poll 1.0.0");
        for (String version : List.of("1.1.0", "1.2.0", "1.3.0")) {
            other.screens.failing = true;
            one.install(Bundles.small("poll", version));
            other.screens.await("refuse poll " + version);
        }

        one.install(Bundles.small("survey", "1.0.0"));
        one.disable("survey");
        // whatever else changed was followed by now
        other.disable("survey");
        assertThat(other.screens.happened()).doesNotContain("refuse poll 1.3.0");
        assertThat(one.status("poll").state()).isEqualTo(PluginState.READY);
    }

    private static void lock(Statement statement) {
        try {
            statement.execute("SELECT pg_advisory_lock(" + 0x49494b02 + ", " + "notes".hashCode() + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_is_refused_here_is_shown_here_and_the_other_goes_on()
            throws ExecutionException, InterruptedException, TimeoutException {
        one.install(POLL, Bundles.small("poll", "1.0.0").build());
        other.screens.await("show poll 1.0.0");
        other.restartTrusting(new org.iinkai.host.trust.Trust(other.exports(), true, true));

        assertThat(other.status("poll").problem()).contains("not signed");
        assertThat(one.status("poll").state()).isEqualTo(PluginState.READY);
    }
}
