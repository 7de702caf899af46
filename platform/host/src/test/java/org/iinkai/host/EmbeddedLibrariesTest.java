package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.commons.codec.digest.Blake3;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;

/**
 * A bundle brings a library along in the version that it needs; what the platform and other bundles have of the same
 * library is nothing to it. The classes that a version of Commons Codec has tell which one is seen: 1.13 brought
 * MurmurHash3, 1.16 brought Blake3.
 */
class EmbeddedLibrariesTest {

    private static final String OLDEST = "1.11";
    private static final String OLD = "1.15";

    @RegisterExtension
    final HostUnderTest host = new HostUnderTest();

    @AfterEach
    void forget() {
        System.clearProperty("ledger");
        System.clearProperty("stamps");
    }

    @Test
    void a_bundle_uses_its_own_version_and_the_platform_keeps_its_own() {
        host.install(reader("ledger", "1.0.0", OLD));

        assertThat(seenBy("ledger")).isEqualTo("XXHash32 MurmurHash3 own: c0ffee");
        assertThat(Blake3.class.getClassLoader()).isSameAs(EmbeddedLibrariesTest.class.getClassLoader());
        assertThat(Blake3.hash(new byte[] {1})).hasSize(32);
    }

    @Test
    void two_bundles_bring_different_versions_of_the_same_library() {
        host.install(reader("ledger", "1.0.0", OLD));
        host.install(reader("stamps", "1.0.0", OLDEST));
        assertThat(seenBy("ledger")).isEqualTo("XXHash32 MurmurHash3 own: c0ffee");
        assertThat(seenBy("stamps")).isEqualTo("XXHash32 own: c0ffee");

        host.disable("stamps");
        host.disable("ledger");
        System.clearProperty("ledger");
        host.enable("ledger");
        assertThat(seenBy("ledger")).isEqualTo("XXHash32 MurmurHash3 own: c0ffee");
    }

    @Test
    void a_new_version_of_a_bundle_may_bring_another_version_of_the_library() {
        host.install(reader("ledger", "1.0.0", OLDEST));
        assertThat(seenBy("ledger")).isEqualTo("XXHash32 own: c0ffee");

        host.install(reader("ledger", "1.0.1", OLD));
        assertThat(seenBy("ledger")).isEqualTo("XXHash32 MurmurHash3 own: c0ffee");
        assertThat(host.loadersAfterCollection(1)).isEqualTo(1);
    }

    @Test
    void libraries_go_with_the_bundles_that_brought_them() {
        host.install(reader("ledger", "1.0.0", OLD));
        host.install(reader("stamps", "1.0.0", OLDEST));
        assertThat(host.loadersAfterCollection(2)).isEqualTo(2);

        host.disable("ledger");
        assertThat(host.loadersAfterCollection(1)).isEqualTo(1);
        host.disable("stamps");
        assertThat(host.loadersAfterCollection(0)).isZero();
    }

    @Test
    void the_platforms_version_is_not_there_for_a_bundle_that_brings_none() {
        PluginStatus status =
                host.install(Bundles.small("org.iinkai.ledger", "ledger", "1.0.0", "to.service(Reader.class);")
                        .source("org.iinkai.ledger.Reader", readerSource("ledger")));

        assertThat(status.state()).isEqualTo(PluginState.FAILED);
        assertThat(status.details()).contains("needs package org.apache.commons.codec.binary");
    }

    private String seenBy(String id) {
        PluginStatus status = host.status(id);
        assertThat(status.state()).as(status.problem()).isEqualTo(PluginState.READY);
        return System.getProperty(id);
    }

    private static BundleBuilder reader(String id, String version, String library) {
        return Bundles.small("org.iinkai." + id, id, version, "to.service(Reader.class);")
                .source("org.iinkai." + id + ".Reader", readerSource(id))
                .embed(Path.of("target", "old-libraries", "commons-codec-" + library + ".jar"));
    }

    /** Says which of the tell-tale classes it sees, whose the library is, and what that makes of three bytes. */
    private static String readerSource(String id) {
        return """
                package org.iinkai.%1$s;
                import org.apache.commons.codec.binary.Hex;
                class Reader {
                    Reader() {
                        StringBuilder seen = new StringBuilder();
                        for (String name : new String[] {"XXHash32", "MurmurHash3", "Blake3"}) {
                            seen.append(isThere("org.apache.commons.codec.digest." + name) ? name + " " : "");
                        }
                        seen.append(Hex.class.getClassLoader() == Reader.class.getClassLoader() ? "own: " : "foreign: ");
                        seen.append(Hex.encodeHexString(new byte[] {(byte) 0xc0, (byte) 0xff, (byte) 0xee}));
                        System.setProperty("%1$s", seen.toString());
                    }
                    private static boolean isThere(String name) {
                        try {
                            return Class.forName(name) != null;
                        } catch (ClassNotFoundException e) {
                            return false;
                        }
                    }
                }
                """.formatted(id);
    }
}
