package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.Grants;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginPeople;
import org.iinkai.api.host.PluginSheet;
import org.iinkai.api.host.PluginTable;
import org.iinkai.api.host.PluginUpkeep;
import org.iinkai.api.host.PluginUpkeep.LogLevel;
import org.iinkai.api.host.PluginUse;
import org.iinkai.api.jobs.Job;

/** What a bundle costs, what it says, and who minds it. */
class UpkeepTest {

    @RegisterExtension
    final HostUnderTest host = new HostUnderTest();

    @Test
    void calls_and_statements_are_counted_from_the_start_on() {
        host.install(Bundles.notes("1.0.0"));
        host.status("notes");
        PluginUse before = use("notes");

        Job job = RecordingPorts.the(host.ports.jobs, "notes.tick").get();
        job.run();
        job.run();

        PluginUse after = use("notes");
        assertThat(after.since()).isPresent();
        assertThat(after.calls() - before.calls()).isEqualTo(2);
        assertThat(after.statements() - before.statements()).isEqualTo(2);
        assertThat(after.errors()).isZero();
        assertThat(after.longestMilliseconds()).isLessThanOrEqualTo(after.milliseconds());
        assertThat(after.tables()).singleElement().satisfies(table -> {
            assertThat(table.name()).isEqualTo("note");
            assertThat(table.bytes()).isPositive();
        });

        host.disable("notes");
        PluginUse stopped = use("notes");
        assertThat(stopped.since()).isEmpty();
        assertThat(stopped.calls()).isZero();
        assertThat(stopped.tables()).extracting(PluginTable::name).containsExactly("note");
        host.enable("notes");
        assertThat(use("notes").statements()).isLessThan(after.statements());
    }

    @Test
    void a_defect_is_an_error_and_a_refusal_is_none() {
        host.install(Bundles.withSource("poll", "throw new IllegalStateException(\"broken\");"));
        assertThatThrownBy(() -> host.found("poll", 5)).isNotNull();
        assertThat(use("poll").errors()).isEqualTo(1);

        host.install(Bundles.withSource("vote", "throw new org.iinkai.api.error.Refused(\"vote.closed\");"));
        assertThatThrownBy(() -> host.found("vote", 5)).isNotNull();
        assertThat(use("vote").errors()).isZero();
        assertThat(use("vote").calls()).isEqualTo(1);
    }

    @Test
    void an_answer_that_comes_too_late_is_an_error() {
        host.install(
                Bundles.withSource(
                        "poll",
                        "try { new java.util.concurrent.CountDownLatch(1).await(); } catch (InterruptedException e) {} return List.of();"));
        assertThatThrownBy(() -> host.found("poll", 5)).isNotNull();
        assertThat(use("poll").errors()).isEqualTo(1);
    }

    @Test
    void a_thread_that_it_started_is_named_while_it_runs_and_with_the_version_that_it_holds_afterwards() {
        host.install(Bundles.withService("poll", "1.0.0", """
                Thread thread = new Thread(() -> {
                    try { new java.util.concurrent.CountDownLatch(1).await(); } catch (InterruptedException e) { }
                }, "poll-counter");
                thread.setDaemon(true);
                thread.start();
                """));
        assertThat(use("poll").threads()).contains("poll-counter");
        assertThat(use("poll").held()).isEmpty();

        host.disable("poll");
        PluginUse held = upkeep(upkeep -> upkeep.useAfterCollecting("poll"));
        assertThat(held.held()).singleElement().satisfies(version -> {
            assertThat(version.version()).isEqualTo("1.0.0");
            assertThat(version.threads()).contains("poll-counter");
        });
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("poll-counter"))
                .forEach(Thread::interrupt);
        assertThat(host.loadersAfterCollection(0)).isZero();
        assertThat(use("poll").held()).isEmpty();
    }

    @Test
    void the_log_level_holds_after_a_restart_until_it_is_taken_back() {
        host.install(Bundles.notes("1.0.0"));
        assertThat(host.logs.packages).containsEntry("notes", "org.iinkai.notes");

        assertThat(upkeep(upkeep -> upkeep.log("notes", Optional.of(LogLevel.DEBUG)))
                        .level())
                .contains(LogLevel.DEBUG);
        host.logs.levels.clear();
        host.restartAfter(() -> {});
        assertThat(host.logs.levels).containsEntry("notes", LogLevel.DEBUG);
        assertThat(upkeep(upkeep -> upkeep.log("notes", 7)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("notes 7"));

        upkeep(upkeep -> upkeep.log("notes", Optional.empty()));
        assertThat(host.logs.levels).isEmpty();
        assertThat(host.history().getFirst().action()).isEqualTo("log-level");
    }

    @Test
    void the_sheet_says_what_is_stored_who_minds_it_and_what_runs_by_the_clock() {
        host.install(Bundles.notes("1.0.0").header("Bundle-Vendor", "Committee of notes"));
        upkeep(upkeep -> upkeep.keep("notes", Optional.of("pr")));
        upkeep(upkeep -> upkeep.log("notes", Optional.of(LogLevel.WARN)));

        PluginSheet sheet = upkeep(PluginUpkeep::sheets).getFirst();
        assertThat(sheet.status().id()).isEqualTo("notes");
        assertThat(sheet.keeper()).contains("pr");
        assertThat(sheet.maker()).isEqualTo("Committee of notes");
        assertThat(sheet.tables()).extracting(PluginTable::name).containsExactly("note");
        assertThat(sheet.personal()).containsExactly(new PluginSheet.Personal("Notes", "To remember", 24));
        assertThat(sheet.jobs()).containsExactly(new PluginSheet.Timed("tick", "every PT1H"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> upkeep(upkeep -> upkeep.keep("notes", Optional.of("nowhere"))));
        assertThat(upkeep(upkeep -> upkeep.keep("notes", Optional.empty())).keeper())
                .isEmpty();
    }

    @Test
    void who_has_it_open_is_told_apart_from_who_would_lose_input() {
        host.install(Bundles.small("poll", "1.0.0"));
        host.screens.unsaved = 1;
        assertThat(people()).isEqualTo(new PluginPeople(1, 1));
        host.disable("poll");
        assertThat(people()).isEqualTo(new PluginPeople(0, 0));
    }

    @Test
    void nobody_else_may_ask() {
        host.install(Bundles.notes("1.0.0"));
        Caller member = new Caller("m", "m", "s", java.util.Locale.ENGLISH, Grants.of(Set.of("notes.write")));
        PluginUpkeep upkeep = host.host().upkeep();
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> CallerScope.get(member, () -> upkeep.use("notes")));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> CallerScope.get(member, () -> upkeep.log("notes", 1)));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> CallerScope.get(member, () -> upkeep.log("notes", Optional.of(LogLevel.DEBUG))));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> CallerScope.get(member, () -> upkeep.keep("notes", Optional.of("pr"))));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> CallerScope.get(member, upkeep::sheets));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> use("nothing"));
    }

    private PluginPeople people() {
        return upkeep(upkeep -> upkeep.people("poll"));
    }

    private PluginUse use(String id) {
        return upkeep(upkeep -> upkeep.use(id));
    }

    private <T> T upkeep(Function<PluginUpkeep, T> question) {
        return HostUnderTest.as(() -> question.apply(host.host().upkeep()));
    }
}
