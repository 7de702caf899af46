package org.iinkai.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.iinkai.host.RecordingPorts.the;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginReview;
import org.iinkai.api.host.PluginReview.Kind;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.api.host.PluginVersion;
import org.iinkai.api.host.Plugins;
import org.iinkai.api.host.RemovedPlugin;
import org.iinkai.api.imports.ImportRow;

class RemovalTest {

    @RegisterExtension
    final HostUnderTest host = new HostUnderTest();

    private RemovedPlugin remove() {
        return HostUnderTest.as(() -> host.host().remove("notes"));
    }

    private RemovedPlugin erase() {
        return HostUnderTest.as(() -> host.host().erase("notes"));
    }

    private List<RemovedPlugin> removed() {
        return HostUnderTest.as(() -> host.host().removed());
    }

    private PluginReview review(BundleBuilder bundle) {
        return review(bundle.build());
    }

    private PluginReview review(byte[] jar) {
        return HostUnderTest.as(() -> host.host().review(PluginFile.unsigned("x.jar", new ByteArrayInputStream(jar))));
    }

    private void note(String text) {
        the(host.ports.imports, "notes.lines").read(new ImportRow(2, Map.of("text", text)));
    }

    private String count(String what) {
        return host.value("SELECT count(*) FROM " + what);
    }

    @Test
    void what_is_taken_out_keeps_its_data_and_can_be_put_back() {
        host.install(Bundles.notes("1.0.0"));
        note("一つ目");

        RemovedPlugin gone = remove();
        assertThat(gone.title()).isEqualTo("Notes");
        assertThat(gone.restorableUntil()).isPresent();
        assertThat(gone.remains()).anySatisfy(left -> {
            assertThat(left.what()).isEqualTo("Rows of table notes.note");
            assertThat(left.number()).isPositive();
        });
        assertThat(host.all()).isEmpty();
        assertThat(host.screens.routes).isEmpty();
        assertThat(host.ports.imports).isEmpty();
        host.restartAfter(() -> {});
        assertThat(host.all()).as("does not come back by itself").isEmpty();

        HostUnderTest.as(() -> host.host().restore("notes"));
        assertThat(host.status("notes").state()).isEqualTo(PluginState.READY);
        assertThat(removed()).isEmpty();
        assertThat(count("notes.note WHERE text = '一つ目'")).isEqualTo("1");
        assertThat(host.history().getFirst().action()).isEqualTo("install");
    }

    @Test
    void what_is_erased_is_written_out_and_leaves_nothing() throws IOException {
        host.install(Bundles.notes("1.0.0"));
        note("引用符\"と、\\と\n改行");
        host.ports.remains.put("core.remains.jobs", 1L);

        RemovedPlugin gone = erase();
        assertThat(gone.isErased()).isTrue();
        assertThat(gone.remains()).isEmpty();
        assertThat(host.ports.erased).containsExactly("notes");
        assertThat(count("information_schema.schemata WHERE schema_name = 'notes'"))
                .isEqualTo("0");
        assertThat(count("host.bundle_version")).isEqualTo("0");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HostUnderTest.as(() -> {
            host.host().writeExport("notes", out);
            return true;
        });
        Map<String, String> files = entries(out.toByteArray());
        assertThat(files).containsKeys("README.txt", "tables/note.csv", "tables/note.jsonl");
        assertThat(files.get("tables/note.csv")).startsWith("\uFEFFid,text\n").contains("\"引用符\"\"と、\\と\n改行\"");
        assertThat(files.get("tables/note.jsonl")).contains("\"text\":\"引用符\\\"と、\\\\と\\n改行\"}");

        host.install(Bundles.notes("1.0.0"));
        assertThat(count("notes.note WHERE text LIKE '引用符%'")).isEqualTo("0");
    }

    @Test
    void what_can_not_be_written_out_is_not_erased() throws IOException {
        host.install(Bundles.notes("1.0.0"));
        note("一つ目");
        Files.writeString(host.exports(), "in the way");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::erase)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("host.refused.export"));
        assertThat(count("notes.note WHERE text = '一つ目'")).isEqualTo("1");
        assertThat(removed())
                .singleElement()
                .satisfies(gone -> assertThat(gone.isErased()).isFalse());
        assertThat(host.ports.erased).isEmpty();
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        return entries;
    }

    @Test
    void what_was_left_behind_can_be_erased_later_and_a_server_that_died_goes_on() {
        host.install(Bundles.notes("1.0.0"));
        remove();
        host.restartAfter(() -> host.execute("UPDATE host.removed SET data = 'ERASING', export = 'notes.zip'"));

        assertThat(removed()).singleElement().satisfies(gone -> {
            assertThat(gone.isErased()).isTrue();
            assertThat(gone.remains()).isEmpty();
        });
        assertThat(host.ports.erased).containsExactly("notes");
    }

    @Test
    void after_thirty_days_the_jar_is_gone_and_the_record_stays() {
        host.install(Bundles.notes("1.0.0"));
        remove();
        host.restartAfter(() -> host.execute("UPDATE host.removed SET removed_at = now() - interval '31 days'"));

        assertThat(removed())
                .singleElement()
                .satisfies(gone -> assertThat(gone.restorableUntil()).isEmpty());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> HostUnderTest.as(() -> host.host().restore("notes")))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("host.refused.bin-over"));
    }

    @Test
    void a_file_of_the_inbox_goes_with_its_bundle_and_comes_back_when_it_is_dropped_again() throws IOException {
        byte[] jar = Bundles.notes("1.0.0").build();
        Files.write(host.inbox().resolve("notes.jar"), jar);
        host.screens.await("show notes 1.0.0");
        remove();
        assertThat(host.inbox().resolve("notes.jar")).doesNotExist();

        host.restartAfter(() -> write(jar));
        assertThat(host.all()).as("the same file is no news").isEmpty();
    }

    private void write(byte[] jar) {
        try {
            Files.write(host.inbox().resolve("notes.jar"), jar);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void one_goes_back_to_one_of_the_last_three_versions() {
        for (String version : List.of("1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0")) {
            host.install(Bundles.notes(version));
        }
        List<PluginVersion> versions = HostUnderTest.as(() -> host.host().versions("notes"));
        assertThat(versions).extracting(PluginVersion::version).containsExactly("1.3.0", "1.2.0", "1.1.0");

        HostUnderTest.as(() -> host.host().goBack("notes", versions.get(1).sha256()));
        assertThat(host.status("notes").version()).isEqualTo("1.2.0");
        assertThat(HostUnderTest.as(() -> host.host().versions("notes")))
                .extracting(PluginVersion::version)
                .containsExactly("1.4.0", "1.3.0", "1.1.0");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> HostUnderTest.as(() -> host.host().goBack("notes", "00")));
    }

    @Test
    void an_update_on_trial_goes_back_unless_somebody_keeps_it() {
        host.install(Bundles.notes("1.0.0"));
        assertThat(tryOut("2.0.0").keepUntil()).isPresent();
        HostUnderTest.as(() -> host.host().keep("notes"));
        assertThat(host.status("notes").keepUntil()).isEmpty();

        tryOut("3.0.0");
        host.later(Trials.LENGTH);
        host.screens.await("show notes 3.0.0");
        host.screens.await("show notes 2.0.0");
        assertThat(host.status("notes").problem()).contains("3.0.0").contains("2.0.0 runs again");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> HostUnderTest.as(() -> host.host().keep("notes")));
    }

    private PluginStatus tryOut(String version) {
        byte[] jar = Bundles.notes(version).build();
        return HostUnderTest.as(() -> host.host().tryOut(PluginFile.unsigned("x.jar", new ByteArrayInputStream(jar))));
    }

    @Test
    void code_older_than_the_data_is_refused_where_newer_code_said_so() {
        BundleBuilder first = Bundles.notes("1.0.0");
        host.install(first);
        host.install(Bundles.notes("2.0.0").file("db/V002__more.sql", "ALTER TABLE notes.note ADD more text;"));
        host.install(first);
        assertThat(host.status("notes").version()).as("code that adds only").isEqualTo("1.0.0");

        host.install(Bundles.notes("3.0.0")
                .header("Iinkai-Schema-From", "3")
                .file("db/V002__more.sql", "ALTER TABLE notes.note ADD more text;")
                .file("db/V003__less.sql", "ALTER TABLE notes.note RENAME COLUMN more TO words;"));
        assertThat(host.status("notes").state()).isEqualTo(PluginState.READY);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> host.install(first))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("host.refused.older-than-data"));
        remove();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> host.install(first));
        assertThat(review(first).problem()).contains("newer version");
    }

    @Test
    void a_review_says_what_would_change_and_runs_nothing() {
        PluginReview fresh = review(Bundles.notes("1.0.0"));
        assertThat(fresh.kind()).isEqualTo(Kind.NEW);
        assertThat(fresh.problem()).isEmpty();
        assertThat(fresh.newMigrations()).containsExactly("V001__notes.sql");
        assertThat(fresh.parts())
                .filteredOn(part -> part.kind().equals("views"))
                .singleElement()
                .satisfies(part -> assertThat(part.added()).containsExactly("Notes (/notes)"));
        assertThat(fresh.parts())
                .filteredOn(part -> part.kind().equals("person-parts"))
                .singleElement()
                .satisfies(part -> assertThat(part.added()).containsExactly("Notes"));
        assertThat(count("information_schema.schemata WHERE schema_name = 'notes'"))
                .isEqualTo("0");
        assertThat(host.all()).isEmpty();

        byte[] jar = Bundles.notes("1.0.0").build();
        host.install("x.jar", jar);
        assertThat(review(jar).kind()).isEqualTo(Kind.SAME);
        assertThat(review(Bundles.notes("0.9.0")).kind()).isEqualTo(Kind.OLDER);
        PluginReview update =
                review(Bundles.notes("1.1.0").file("db/V002__more.sql", "ALTER TABLE notes.note ADD more text;"));
        assertThat(update.kind()).isEqualTo(Kind.UPDATE);
        assertThat(update.fromVersion()).isEqualTo("1.0.0");
        assertThat(update.newMigrations()).containsExactly("V002__more.sql");
        assertThat(update.parts())
                .filteredOn(part -> !part.kind().equals("migrations"))
                .allSatisfy(part -> assertThat(part.added()).isEmpty());
    }

    @Test
    void in_safe_mode_nothing_starts_and_everything_can_be_taken_out() {
        host.install(Bundles.notes("1.0.0"));
        host.restartSafely();

        assertThat(HostUnderTest.as(() -> host.host().isSafeMode())).isTrue();
        assertThat(host.status("notes").state()).isEqualTo(PluginState.DISABLED);
        assertThat(host.screens.routes).isEmpty();
        remove();
        assertThat(host.all()).isEmpty();
    }

    @Test
    void nobody_does_so_without_the_right() {
        Plugins plugins = host.host();
        List<Runnable> all = List.of(
                () -> plugins.review(PluginFile.unsigned("x.jar", new ByteArrayInputStream(new byte[0]))),
                () -> plugins.versions("notes"),
                () -> plugins.goBack("notes", "00"),
                () -> plugins.remove("notes"),
                () -> plugins.erase("notes"),
                plugins::removed,
                () -> plugins.restore("notes"),
                () -> plugins.writeExport("notes", new ByteArrayOutputStream()),
                plugins::isSafeMode);
        assertThat(all)
                .allSatisfy(each -> assertThatExceptionOfType(Forbidden.class).isThrownBy(each::run));
    }
}
