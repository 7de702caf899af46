package org.iinkai.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.error.Refused;
import org.iinkai.api.host.PluginFile;
import org.iinkai.api.host.PluginReview;
import org.iinkai.api.host.PluginState;
import org.iinkai.api.host.PluginStatus;
import org.iinkai.host.trust.Keys;
import org.iinkai.host.trust.Signatures;
import org.iinkai.host.trust.Trust;

/** Whose jars are taken. */
class SignaturesTest {

    private static final byte[] JAR = Bundles.small("poll", "1.0.0").build();
    private static final byte[] OTHER = Bundles.small("poll", "1.1.0").build();

    @RegisterExtension
    final HostUnderTest host = new HostUnderTest();

    @TempDir
    private Path keys;

    private String secret = "";

    @BeforeEach
    void only_the_secretariat_is_trusted() throws GeneralSecurityException, IOException {
        secret = newKey("secretariat");
        host.restartTrusting(new Trust(keys, true, true));
    }

    @Test
    void a_jar_that_is_signed_with_a_trusted_key_is_taken_and_the_key_is_named() throws GeneralSecurityException {
        String signature = signed(JAR);

        assertThat(review(JAR, signature)).satisfies(review -> {
            assertThat(review.signer()).isEqualTo("secretariat");
            assertThat(review.problem()).isEmpty();
        });
        assertThat(host.install("poll.jar", JAR, signature)).satisfies(status -> {
            assertThat(status.state()).isEqualTo(PluginState.READY);
            assertThat(status.signer()).isEqualTo("secretariat");
        });
    }

    @Test
    void a_jar_without_a_signature_or_with_that_of_another_jar_is_refused_and_nothing_of_it_is_left()
            throws GeneralSecurityException {
        String signature = signed(OTHER);

        refused("host.refused.unsigned", () -> host.install("poll.jar", JAR, ""));
        refused("host.refused.signature", () -> host.install("poll.jar", JAR, signature));
        assertThat(review(JAR, signature).problem()).isNotEmpty();
        assertThat(host.all()).isEmpty();
        assertThat(host.value("SELECT count(*) FROM host.bundle")).isEqualTo("0");
    }

    @Test
    void a_signature_that_does_not_fit_is_refused_even_where_none_is_asked_for() throws GeneralSecurityException {
        host.restartTrusting(new Trust(keys, false, true));
        String signature = signed(OTHER);

        refused("host.refused.signature", () -> host.install("poll.jar", JAR, signature));
        assertThat(host.install("poll.jar", JAR, "").state()).isEqualTo(PluginState.READY);
    }

    @Test
    void an_update_is_checked_like_the_first_jar_and_going_back_takes_the_signature_along()
            throws GeneralSecurityException {
        host.install("poll.jar", JAR, signed(JAR));

        refused("host.refused.unsigned", () -> host.install("poll.jar", OTHER, ""));
        assertThat(host.status("poll").version()).isEqualTo("1.0.0");
        host.install("poll.jar", OTHER, signed(OTHER));
        String before =
                HostUnderTest.as(() -> host.host().versions("poll")).getFirst().sha256();
        PluginStatus back = HostUnderTest.as(() -> host.host().goBack("poll", before));

        assertThat(back.version()).isEqualTo("1.0.0");
        assertThat(back.signer()).isEqualTo("secretariat");
    }

    @Test
    void what_was_taken_out_comes_back_with_its_signature() throws GeneralSecurityException {
        host.install("poll.jar", JAR, signed(JAR));
        HostUnderTest.as(() -> host.host().remove("poll"));

        assertThat(HostUnderTest.as(() -> host.host().restore("poll")).signer()).isEqualTo("secretariat");
    }

    @Test
    void a_bundle_whose_key_is_not_trusted_any_more_does_not_start_until_it_is_again()
            throws GeneralSecurityException, IOException {
        host.install("poll.jar", JAR, signed(JAR));
        Path aside = keys.resolve("aside");

        host.restartAfter(() -> move(keys.resolve("secretariat.pem"), aside));
        assertThat(host.status("poll")).satisfies(status -> {
            assertThat(status.state()).isEqualTo(PluginState.FAILED);
            assertThat(status.version()).isEqualTo("1.0.0");
            assertThat(status.problem()).contains("trusted keys");
        });
        refused("host.refused.signature", () -> host.enable("poll"));

        move(aside, keys.resolve("secretariat.pem"));
        assertThat(host.enable("poll").state()).isEqualTo(PluginState.READY);
        assertThat(host.all()).hasSize(1);
    }

    @Test
    void a_stored_jar_that_somebody_changed_is_noticed_at_the_next_start_and_can_be_taken_out_or_mended()
            throws GeneralSecurityException {
        host.install("poll.jar", JAR, signed(JAR));

        host.restartAfter(() -> host.execute("UPDATE host.bundle SET jar = set_byte(jar, 200, 7)"));
        assertThat(host.status("poll").problem()).contains("not the one that was installed");
        assertThat(HostUnderTest.as(() -> host.host().versions("poll"))).isEmpty();
        assertThat(host.install("poll.jar", JAR, signed(JAR)).state()).isEqualTo(PluginState.READY);

        host.restartAfter(() -> host.execute("UPDATE host.bundle SET jar = set_byte(jar, 200, 7)"));
        HostUnderTest.as(() -> host.host().remove("poll"));
        assertThat(host.all()).isEmpty();
    }

    @Test
    void a_stored_jar_that_is_refused_is_told_of_no_more_when_another_comes_by_the_inbox() throws Exception {
        host.install("poll.jar", JAR, signed(JAR));
        host.restartAfter(() -> host.execute("UPDATE host.bundle SET jar = set_byte(jar, 200, 7)"));

        Files.writeString(host.inbox().resolve("poll.jar.sig"), signed(OTHER));
        Files.write(host.inbox().resolve("poll.jar"), OTHER);
        host.screens.await("show poll 1.1.0");

        assertThat(host.all()).singleElement().satisfies(status -> {
            assertThat(status.version()).isEqualTo("1.1.0");
            assertThat(status.problem()).isEmpty();
        });
    }

    @Test
    void from_a_changed_jar_one_goes_back_to_a_version_that_ran_or_erases_all_of_it() throws GeneralSecurityException {
        host.install("poll.jar", JAR, signed(JAR));
        host.install("poll.jar", OTHER, signed(OTHER));
        host.restartAfter(() -> host.execute("UPDATE host.bundle SET jar = set_byte(jar, 200, 7)"));

        String before =
                HostUnderTest.as(() -> host.host().versions("poll")).getFirst().sha256();
        assertThat(HostUnderTest.as(() -> host.host().goBack("poll", before)).state())
                .isEqualTo(PluginState.READY);

        host.restartAfter(() -> host.execute("UPDATE host.bundle SET jar = set_byte(jar, 200, 7)"));
        HostUnderTest.as(() -> host.host().erase("poll"));
        assertThat(host.all()).isEmpty();
    }

    @Test
    void in_the_inbox_the_signature_lies_beside_the_jar_and_may_come_later() throws Exception {
        byte[] survey = Bundles.small("survey", "1.0.0").build();
        Files.write(host.inbox().resolve("poll.jar"), JAR);
        Files.writeString(host.inbox().resolve("survey.jar.sig"), signed(survey));
        Files.write(host.inbox().resolve("survey.jar"), survey);
        // files are taken in the order of their names
        host.screens.await("show survey 1.0.0");
        assertThat(host.status("poll.jar").problem()).contains("not signed");

        Files.writeString(host.inbox().resolve("poll.jar.sig"), signed(JAR) + "\n");
        host.screens.await("show poll 1.0.0");
        assertThat(host.all())
                .extracting(PluginStatus::id, PluginStatus::signer)
                .containsExactly(tuple("poll", "secretariat"), tuple("survey", "secretariat"));
    }

    @Test
    void where_uploads_are_switched_off_the_inbox_still_works() throws Exception {
        host.restartTrusting(new Trust(keys, false, false));

        refused("host.refused.uploads-off", () -> host.install("poll.jar", JAR, ""));
        assertThat(HostUnderTest.as(host.host()::takesUploads)).isFalse();
        Files.write(host.inbox().resolve("poll.jar"), JAR);
        host.screens.await("show poll 1.0.0");
    }

    @Test
    void a_file_that_is_no_key_trusts_nobody_and_hinders_nobody() throws GeneralSecurityException, IOException {
        Files.writeString(keys.resolve("broken.pem"), "-----BEGIN PUBLIC KEY-----\n!!\n-----END PUBLIC KEY-----\n");

        assertThat(host.install("poll.jar", JAR, signed(JAR)).signer()).isEqualTo("secretariat");
    }

    private String newKey(String name) throws GeneralSecurityException, IOException {
        Keys.Texts pair = Keys.make();
        Files.writeString(keys.resolve(name + ".pem"), pair.publicKey());
        return pair.privateKey();
    }

    private String signed(byte[] jar) throws GeneralSecurityException {
        return Signatures.sign(jar, Keys.privateKey(secret));
    }

    private PluginReview review(byte[] jar, String signature) {
        return HostUnderTest.as(
                () -> host.host().review(new PluginFile("poll.jar", new ByteArrayInputStream(jar), signature)));
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .extracting(Refused::key)
                .isEqualTo(key);
    }
}
