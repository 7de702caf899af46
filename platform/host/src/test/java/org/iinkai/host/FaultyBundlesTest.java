package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;

/** Whatever a bundle does wrong, the host says what, and the others go on. */
class FaultyBundlesTest {

    @RegisterExtension
    final HostUnderTest host = new HostUnderTest();

    @BeforeEach
    void another_bundle_runs() {
        host.install(Bundles.small("healthy", "1.0.0"));
    }

    @Test
    void a_constructor_that_throws() {
        PluginStatus status =
                host.install(Bundles.withService("bad", "1.0.0", "throw new IllegalStateException(\"設定がありません\");"));

        assertThat(status.state()).isEqualTo(PluginState.FAILED);
        assertThat(status.problem()).isEqualTo("\"bad\" failed. Update it to a corrected version, or enable it again.");
        assertThat(status.details()).contains("設定がありません").contains("org.iinkai.bad.Worker");
        theOtherStillRuns();
    }

    @Test
    void a_newer_api_is_wanted() {
        PluginStatus status = host.install(
                Bundles.small("bad", "1.0.0").header("Import-Package", "org.iinkai.api.plugin;version=\"[2.0,3)\",*"));

        assertThat(status.state()).isEqualTo(PluginState.FAILED);
        assertThat(status.details())
                .contains("needs package org.iinkai.api.plugin in version [2.0.0,3.0.0), the platform offers 1.4.0");
        theOtherStillRuns();
    }

    @Test
    void a_package_is_wanted_that_nobody_offers() {
        PluginStatus status =
                host.install(Bundles.small("bad", "1.0.0").header("Import-Package", "com.example.missing,*"));

        assertThat(status.details())
                .contains("needs package com.example.missing in version", "the platform does not offer it");
        theOtherStillRuns();
    }

    @Test
    void the_inside_of_vaadin_and_of_the_framework_is_wanted() {
        assertThat(host.install(Bundles.small("bad", "1.0.0")
                                .header("Import-Package", "com.vaadin.flow.internal;version=\"[25,26)\",*"))
                        .details())
                .contains("needs package com.vaadin.flow.internal");
        assertThat(host.install(Bundles.small("worse", "1.0.0").header("Import-Package", "org.osgi.framework,*"))
                        .details())
                .contains("which bundles may not use");
        theOtherStillRuns();
    }

    @Test
    void a_migration_is_broken_and_leaves_nothing_of_itself() {
        PluginStatus status = host.install(Bundles.notes("1.0.0")
                .file("db/V002__broken.sql", "CREATE TABLE notes.second (id bigint); CREATE TABEL x;"));

        assertThat(status.state()).isEqualTo(PluginState.FAILED);
        assertThat(status.problem()).contains("migration failed");
        assertThat(status.details())
                .startsWith("V002__broken.sql, line 1: ")
                .contains("TABEL")
                .hasLineCount(1);
        assertThat(host.value(
                        "SELECT count(*) FROM pg_tables WHERE schemaname = 'notes' AND tablename <> 'schema_history'"))
                .isEqualTo("0");
        theOtherStillRuns();
    }

    @Test
    void a_migration_was_changed_after_it_ran() {
        host.install(Bundles.notes("1.0.0").file("db/V002__more.sql", "CREATE TABLE notes.more (id int);"));

        PluginStatus status =
                host.install(Bundles.notes("1.0.1").file("db/V002__more.sql", "CREATE TABLE notes.more (id bigint);"));

        assertThat(status.problem()).contains("V002__more.sql was applied before and is different now");
        assertThat(status.state()).isEqualTo(PluginState.READY);
        assertThat(status.version()).isEqualTo("1.0.0");
        theOtherStillRuns();
    }

    @Test
    void a_route_is_taken() {
        host.screens.routes.put("bad", "the platform");

        refused("host.refused.route-taken", () -> host.install(Bundles.small("bad", "1.0.0")));

        assertThat(host.all()).extracting(PluginStatus::id).containsExactly("healthy");
        assertThat(host.value("SELECT count(*) FROM host.bundle")).isEqualTo("1");
        theOtherStillRuns();
    }

    @Test
    void a_constructor_never_returns() {
        PluginStatus status = host.install(Bundles.withService(
                "bad",
                "1.0.0",
                "java.util.concurrent.locks.LockSupport.park(); while (true) { Thread.onSpinWait(); }"));

        assertThat(status.state()).isEqualTo(PluginState.FAILED);
        assertThat(status.problem()).contains("did not return within 3 seconds");
        assertThat(status.details()).contains("org.iinkai.bad.Worker");
        theOtherStillRuns();
    }

    @Test
    void a_thread_is_left_behind() {
        host.install(Bundles.withService("bad", "1.0.0", """
                Thread left = new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } }, "bad-left");
                left.setDaemon(true);
                left.start();
                """));

        PluginStatus status = host.disable("bad");

        assertThat(status.state()).isEqualTo(PluginState.DISABLED);
        assertThat(status.problem()).contains("bad-left");
        theOtherStillRuns();
    }

    @Test
    void a_file_is_no_bundle() {
        refused("host.refused.not-a-bundle", () -> host.install("x.jar", "hello".getBytes(StandardCharsets.UTF_8)));
        refused("host.refused.not-a-bundle", () -> host.install("x.jar", new byte[0]));
    }

    @Test
    void a_jar_is_half_copied() {
        byte[] whole = Bundles.small("bad", "1.0.0").build();

        refused("host.refused.incomplete", () -> host.install("x.jar", Arrays.copyOf(whole, whole.length / 2)));
        refused("host.refused.incomplete", () -> host.install("x.jar", Arrays.copyOf(whole, whole.length - 1)));
        theOtherStillRuns();
    }

    @Test
    void two_bundles_have_one_id() {
        refused(
                "host.refused.id-taken",
                () -> host.install(Bundles.small("com.example.healthy", "healthy", "1.0.0", "")));
        theOtherStillRuns();
    }

    @Test
    void an_id_belongs_to_the_platform() {
        assertThatThrownBy(() -> Bundles.small("core", "1.0.0").build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to the platform");
    }

    @Test
    void a_mapper_reads_tables_of_the_core() {
        refused(
                "host.refused.mapper-foreign",
                () -> host.install(Bundles.notes("1.0.0").source("org.iinkai.notes.NoteMapper", """
                        package org.iinkai.notes;
                        import org.apache.ibatis.annotations.*;
                        interface NoteMapper {
                            @Insert("INSERT INTO notes.note (text) VALUES (#{text})")
                            void add(String text);
                            @Select("SELECT count(*) FROM core.account")
                            long count();
                        }
                        """)));
        assertThat(host.value("SELECT count(*) FROM pg_namespace WHERE nspname = 'notes'"))
                .isEqualTo("0");
        theOtherStillRuns();
    }

    @Test
    void the_descriptor_hides_a_view() {

        refused(
                "host.refused.stale-descriptor",
                () -> host.install(Bundles.small("bad", "1.0.0").file("META-INF/iinkai/plugin.json", """
                        {"id": "bad", "declaration": "org.iinkai.bad.SmallPlugin", "views": [], "rights": [], "mappers": [],
                         "services": [], "exports": [], "rest": [], "reports": [], "jobs": [], "imports": [],
                         "health": [], "migrations": [], "hasStatic": false}
                        """)));
    }

    @Test
    void a_view_says_not_who_may_enter() {
        assertThatThrownBy(() -> Bundles.small("org.iinkai.bad", "bad", "1.0.0", "to.view(\"open\", SmallView.class);")
                        .build())
                .hasMessageContaining("does not say who may open the view \"/bad/open\"");
    }

    @Test
    void a_check_is_red() {
        host.install(Bundles.small("org.iinkai.bad", "bad", "1.0.0", "to.health(\"water\", Water.class);")
                .source("org.iinkai.bad.Water", """
                        package org.iinkai.bad;
                        class Water implements org.iinkai.api.plugin.HealthCheck {
                            public void check() { throw new IllegalStateException("dry"); }
                        }
                        """));

        PluginStatus status = host.status("bad");

        assertThat(status.state()).isEqualTo(PluginState.FAILED);
        assertThat(status.problem()).isEqualTo("The check \"water\" is not green.");
        assertThat(status.details()).contains("dry");
        assertThat(host.screens.routes).containsKey("bad");
    }

    @Test
    void a_view_can_not_be_made() {
        host.install(Bundles.small("bad", "1.0.0").source("org.iinkai.bad.SmallView", """
                package org.iinkai.bad;
                class SmallView extends com.vaadin.flow.component.html.Div {
                    SmallView() { throw new IllegalStateException("no"); }
                }
                """));

        assertThat(host.status("bad").state()).isEqualTo(PluginState.FAILED);
        assertThat(host.status("bad").problem()).contains("/bad");
    }

    @Test
    void three_failures_end_in_quarantine_until_somebody_enables_it() {
        host.install(Bundles.withService("bad", "1.0.0", "throw new IllegalStateException();"));
        host.install(Bundles.withService("bad", "1.0.1", "throw new IllegalStateException();"));
        PluginStatus third = host.install(Bundles.withService("bad", "1.0.2", "throw new IllegalStateException();"));
        assertThat(third.state()).isEqualTo(PluginState.QUARANTINED);
        assertThat(third.problem()).contains("quarantine");

        host.restartAfter(() -> {});
        assertThat(host.status("bad").state()).isEqualTo(PluginState.QUARANTINED);

        assertThat(host.enable("bad").state()).isEqualTo(PluginState.FAILED);
        assertThat(host.install(Bundles.small("bad", "1.1.0")).state()).isEqualTo(PluginState.READY);
        theOtherStillRuns();
    }

    @Test
    void a_bundle_that_the_server_did_not_outlive_twice_is_not_started_again() {
        PluginStatus there = host.install(Bundles.small("bad", "1.0.0"));
        Path mark = host.inbox().resolveSibling("starting").resolve("bad-" + there.sha256());
        assertThat(mark).doesNotExist();

        host.restartAfter(() -> write(mark, "1"));
        assertThat(host.status("bad").state()).isEqualTo(PluginState.READY);

        host.restartAfter(() -> write(mark, "2"));
        assertThat(host.status("bad").state()).isEqualTo(PluginState.QUARANTINED);
        assertThat(host.status("bad").problem()).contains("ended twice");
        theOtherStillRuns();

        host.restartAfter(() -> {});
        assertThat(host.status("bad").state()).isEqualTo(PluginState.QUARANTINED);
        assertThat(host.enable("bad").state()).isEqualTo(PluginState.READY);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void theOtherStillRuns() {
        assertThat(host.status("healthy").state()).isEqualTo(PluginState.READY);
        assertThat(host.screens.routes).containsKey("healthy");
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
