package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iinkai.host.RecordingPorts.the;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.activities.FactSource;
import org.iinkai.api.activities.FactValue;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.privacy.DueRecord;
import org.iinkai.api.publishing.Announcement;
import org.iinkai.api.publishing.Channel;
import org.iinkai.api.time.FiscalYear;

class PluginHostTest {

    @RegisterExtension
    final HostUnderTest host = new HostUnderTest();

    @Test
    void a_bundle_is_ready_with_all_that_it_contributes() {
        PluginStatus status = host.install(Bundles.notes("1.0.0"));

        assertThat(status.state()).isEqualTo(PluginState.READY);
        assertThat(host.status("notes").problem()).isEmpty();
        assertThat(status.title()).isEqualTo("Notes");
        assertThat(host.screens.routes).containsOnlyKeys("notes");
        assertThat(host.ports.facts).containsOnlyKeys("notes");
        assertThat(host.ports.imports).containsOnlyKeys("notes.lines");
        assertThat(host.ports.jobs).containsOnlyKeys("notes.tick");
        assertThat(host.ports.rest).containsOnlyKeys("notes/notes");
        assertThat(host.ports.searches).containsOnlyKeys("notes/0");
        assertThat(host.ports.companyParts).containsOnlyKeys("notes.title");
        assertThat(host.ports.personParts).containsOnlyKeys("notes.title");
        assertThat(host.ports.kept).containsOnlyKeys("notes.title");
        assertThat(host.value("SELECT desired FROM host.bundle WHERE id = 'notes'"))
                .isEqualTo("ENABLED");
    }

    @Test
    void what_a_bundle_contributes_works() {
        host.install(Bundles.notes("1.0.0"));
        host.all();

        the(host.ports.imports, "notes.lines").read(new ImportRow(2, Map.of("text", "one")));
        the(host.ports.jobs, "notes.tick").get().run();

        // the view, made once to try it, has left a note as well
        assertThat(count(the(host.ports.facts, "notes"))).isEqualTo(3);
    }

    @Test
    void personal_data_of_a_bundle_is_asked_behind_a_guard_and_deleted_by_it() {
        host.install(Bundles.notes("1.0.0"));
        LocalDate day = LocalDate.of(2020, 4, 1);

        assertThat(host.due("notes", day, 1).rows()).containsExactly(new DueRecord("1", "note", day, "notes"));
        assertThatThrownBy(() -> host.due("notes", LocalDate.of(1999, 1, 1), 1)).hasMessageContaining("people/1");
        assertThat(the(host.ports.kept, "notes.title").delete(day, List.of("1")))
                .isEqualTo(1);

        assertThat(host.value("SELECT count(*) FROM notes.note WHERE text = 'gone'"))
                .isEqualTo("1");
    }

    @Test
    void a_bundle_publishes_by_itself_until_it_stops() {
        host.install(Bundles.notes("1.0.0"));
        Channel board = the(host.ports.channels, "notes.board");
        Announcement announcement = new Announcement(
                Id.next(), "board", "text", "", "", URI.create("http://localhost/"), "writer", "approver", "somebody");

        assertThat(board.publish(announcement).orElseThrow().issue()).startsWith("No. ");
        assertThat(board.isCorrectable()).isFalse();

        host.disable("notes");
        assertThat(host.ports.channels).isEmpty();
        assertThatThrownBy(() -> board.publish(announcement)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_stopped_bundle_takes_everything_back_and_keeps_its_data() {
        host.install(Bundles.notes("1.0.0"));
        the(host.ports.imports, "notes.lines").read(new ImportRow(2, Map.of("text", "one")));
        FactSource kept = the(host.ports.facts, "notes");

        PluginStatus status = host.disable("notes");

        assertThat(status.state()).isEqualTo(PluginState.DISABLED);
        assertThat(host.screens.routes).isEmpty();
        assertThat(host.ports.facts).isEmpty();
        assertThat(host.ports.rest).isEmpty();
        assertThat(host.ports.searches).isEmpty();
        assertThat(host.ports.companyParts).isEmpty();
        assertThat(host.ports.personParts).isEmpty();
        assertThat(host.ports.kept).isEmpty();
        assertThatThrownBy(() -> count(kept)).isInstanceOf(Refused.class);
        assertThat(host.value("SELECT count(*) FROM notes.note WHERE text = 'one'"))
                .isEqualTo("1");
    }

    @Test
    void twenty_starts_and_stops_leave_no_loader_behind() {
        List<Object> kept = new ArrayList<>();
        host.install(Bundles.notes("1.0.0"));
        for (int round = 0; round < 20; round++) {
            host.disable("notes");
            host.enable("notes");
            host.all();
            assertThat(count(the(host.ports.facts, "notes"))).isPositive();
            kept.addAll(host.known("notes"));
        }

        assertThat(host.loadersAfterCollection(1)).isEqualTo(1);
        host.disable("notes");
        assertThat(host.loadersAfterCollection(0)).isZero();
        // what was answered and who was asked, twenty times
        assertThat(kept).hasSizeGreaterThan(20);
    }

    @Test
    void an_update_brings_people_back_to_the_new_version() {
        host.install(Bundles.small("poll", "1.0.0"));
        host.screens.happened();

        PluginStatus status = host.install(Bundles.small("poll", "1.1.0"));

        assertThat(status.version()).isEqualTo("1.1.0");
        assertThat(status.state()).isEqualTo(PluginState.READY);
        assertThat(host.screens.happened())
                .containsExactly("withdraw poll 1.0.0 for update", "purge", "show poll 1.1.0", "back poll 1.1.0");
        assertThat(host.value("SELECT good_version FROM host.bundle")).isEqualTo("1.0.0");
        assertThat(host.loadersAfterCollection(1)).isEqualTo(1);
    }

    @Test
    void an_update_that_fails_goes_back_by_itself() {
        host.install(Bundles.small("poll", "1.0.0"));
        host.screens.happened();

        PluginStatus status =
                host.install(Bundles.withService("poll", "2.0.0", "throw new IllegalStateException(\"no\");"));

        assertThat(status.version()).isEqualTo("1.0.0");
        assertThat(status.state()).isEqualTo(PluginState.READY);
        assertThat(status.problem()).contains("2.0.0").contains("1.0.0 runs again");
        assertThat(status.details()).contains("IllegalStateException: no");
        assertThat(host.screens.happened()).endsWith("show poll 1.0.0", "back poll 1.0.0");
        assertThat(host.history().getFirst().result()).isEqualTo("returned");
        assertThat(host.value("SELECT version FROM host.bundle")).isEqualTo("1.0.0");
    }

    @Test
    void a_newer_version_migrates_what_is_new() {
        host.install(Bundles.notes("1.0.0"));

        host.install(Bundles.notes("1.1.0")
                .file("db/V002__more.sql", "ALTER TABLE notes.note ADD COLUMN pinned boolean NOT NULL DEFAULT false;"));

        assertThat(host.status("notes").state()).isEqualTo(PluginState.READY);
        assertThat(host.value("SELECT count(*) FROM notes.schema_history WHERE version IS NOT NULL"))
                .isEqualTo("2");
    }

    @Test
    void the_same_jar_again_changes_nothing() {
        byte[] jar = Bundles.small("poll", "1.0.0").build();
        host.install("poll.jar", jar);
        host.screens.happened();

        host.install("poll.jar", jar);

        assertThat(host.screens.happened()).isEmpty();
        assertThat(host.history()).hasSize(1);
    }

    @Test
    void the_next_start_obeys_the_table() {
        host.install(Bundles.small("poll", "1.0.0"));
        host.install(Bundles.small("survey", "1.0.0"));
        host.disable("survey");

        host.restartAfter(() -> {});

        assertThat(host.status("poll").state()).isEqualTo(PluginState.READY);
        assertThat(host.status("survey").state()).isEqualTo(PluginState.DISABLED);
    }

    @Test
    void a_bundle_that_fails_at_the_start_does_not_keep_the_others_from_starting() {
        host.install(Bundles.withService("aaa", "1.0.0", "throw new IllegalStateException(\"no\");"));
        host.install(Bundles.small("poll", "1.0.0"));

        host.restartAfter(() -> {});

        assertThat(host.status("aaa").state()).isEqualTo(PluginState.FAILED);
        assertThat(host.status("poll").state()).isEqualTo(PluginState.READY);
    }

    @Test
    void a_service_of_one_bundle_serves_another_and_both_come_and_go_together() {
        host.install(Dependents.greeted());
        assertThat(host.status("greeted").state()).isEqualTo(PluginState.FAILED);
        assertThat(host.status("greeted").details()).contains("org.iinkai.greeter.contract");

        host.install(Dependents.greeter("1.0.0"));
        assertThat(host.status("greeted").state()).isEqualTo(PluginState.READY);

        host.install(Dependents.greeter("1.0.1"));
        assertThat(host.status("greeted").state()).isEqualTo(PluginState.READY);
        assertThat(host.loadersAfterCollection(2)).isEqualTo(2);

        host.disable("greeter");
        assertThat(host.status("greeted").state()).isEqualTo(PluginState.FAILED);
        assertThat(host.status("greeted").problem()).contains("\"greeter\"");
        assertThat(host.loadersAfterCollection(0)).isZero();

        host.enable("greeter");
        assertThat(host.status("greeted").state()).isEqualTo(PluginState.READY);
    }

    @Test
    void the_history_tells_who_did_what() {
        host.install(Bundles.small("poll", "1.0.0"));
        host.install(Bundles.small("poll", "1.1.0"));
        host.disable("poll");

        List<Plugins.Change> history = host.history();

        assertThat(history).extracting(Plugins.Change::action).containsExactly("disable", "update", "install");
        assertThat(history.get(1).fromVersion()).isEqualTo("1.0.0");
        assertThat(history.get(1).toVersion()).isEqualTo("1.1.0");
        assertThat(history).extracting(Plugins.Change::by).containsOnly("山田");
        assertThat(history).extracting(Plugins.Change::result).containsOnly("ok");
    }

    @Test
    void nobody_without_the_right_may_look_or_touch() {
        assertThatThrownBy(() -> host.host().all()).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> host.host().enable("poll")).isInstanceOf(Forbidden.class);
    }

    @Test
    void an_unknown_bundle_is_refused() {
        assertThatThrownBy(() -> host.enable("nowhere"))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("host.refused.unknown"));
        assertThat(host.all()).isEmpty();
        assertThat(Optional.of(host.host().loadersAlive())).contains(0);
    }

    private static long count(FactSource facts) {
        FactValue value =
                the(facts.facts(new FiscalYear(2024)), "I-1").getFirst().value();
        return ((FactValue.Count) value).count();
    }
}
