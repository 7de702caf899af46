package org.iinkai.host.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

import org.iinkai.api.error.Refused;
import org.iinkai.host.BundleBuilder;

class BundleJarTest {

    private static final String PLUGIN = """
            package org.example.tea;
            import org.iinkai.api.plugin.*;
            public class Tea implements CommitteePlugin { public void contribute(Contributions to) {} }
            """;

    private static BundleBuilder tea() {
        return BundleBuilder.of("org.example.tea", "1.2.3", "org.example.tea.Tea")
                .source("org.example.tea.Tea", PLUGIN);
    }

    @Test
    void a_jar_tells_who_it_is_without_being_run() {
        BundleJar jar = BundleJar.read(
                "tea.jar",
                tea().file("i18n/messages.properties", "tea.title=お茶").build());

        assertThat(jar.id()).isEqualTo("tea");
        assertThat(jar.symbolicName()).isEqualTo("org.example.tea");
        assertThat(jar.version()).isEqualTo("1.2.3");
        assertThat(jar.title(Locale.ENGLISH)).isEqualTo("お茶");
        assertThat(jar.migrationsDigest()).isEmpty();
    }

    @Test
    void the_digest_of_migrations_follows_their_text() {
        String one = BundleJar.read(
                        "a", tea().file("db/V001__a.sql", "SELECT 1").build())
                .migrationsDigest();
        String other = BundleJar.read(
                        "a", tea().file("db/V001__a.sql", "SELECT 2").build())
                .migrationsDigest();

        assertThat(one).isNotEmpty().isNotEqualTo(other);
    }

    @Test
    void a_jar_that_is_cut_off_anywhere_is_not_whole() {
        byte[] jar = tea().build();

        assertThat(BundleJar.isWhole(jar)).isTrue();
        for (int length = 0; length < jar.length; length += 97) {
            assertThat(BundleJar.isWhole(Arrays.copyOf(jar, length))).isFalse();
        }
    }

    @Test
    void an_activator_is_refused() {
        assertThatThrownBy(() -> BundleJar.read(
                        "tea.jar",
                        tea().header("Bundle-Activator", "org.example.tea.Tea").build()))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("host.refused.activator"));
    }

    @Test
    void a_jar_that_would_fill_the_memory_or_leads_out_of_its_folder_is_refused() throws IOException {
        unsafe(with("db/V001__bomb.sql", 33));
        unsafe(with("../escape", 0));
        unsafe(with("static/../../escape", 0));
        unsafe(with("/escape", 0));
        unsafe(with("C:escape", 0));
        unsafe(with("static\\escape", 0));
        BundleJar.read("tea.jar", with("static/a..b", 1));
    }

    private static void unsafe(byte[] jar) {
        assertThat(BundleJar.isWhole(jar)).isTrue();
        assertThatThrownBy(() -> BundleJar.read("tea.jar", jar))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("host.refused.unsafe-jar"));
    }

    private static byte[] with(String name, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(tea().build()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                out.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
