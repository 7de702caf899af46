package org.iinkai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.host.PluginFile;
import org.iinkai.app.develop.SignCommand;
import org.iinkai.host.texts.MessageCatalog;

class SignCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final SignCommand command = new SignCommand(
            new MessageCatalog(SignCommandTest.class.getClassLoader(), List.of("app")),
            Locale.ENGLISH,
            new PrintStream(printed, true, StandardCharsets.UTF_8));

    @Test
    void a_key_is_made_once_and_its_secret_half_is_for_its_owner_only() throws IOException {
        command.key("secretariat", folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secretariat.key"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("secretariat.pem")).content().startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("config/keys");
        assertThatExceptionOfType(CommandFailed.class).isThrownBy(() -> command.key("secretariat", folder));
        assertThatExceptionOfType(CommandFailed.class).isThrownBy(() -> command.key("../else", folder));
    }

    @Test
    void what_it_signs_openssl_would_sign_the_same_way() throws IOException, InterruptedException {
        command.key("secretariat", folder);
        Path jar = Files.writeString(folder.resolve("a.jar"), "any bytes");
        command.sign(jar, folder.resolve("secretariat.key"));

        byte[] signature = java.util.Base64.getDecoder()
                .decode(PluginFile.signature(Files.readAllBytes(folder.resolve("a.jar.sig"))));
        Files.write(folder.resolve("raw"), signature);
        Process openssl = new ProcessBuilder(
                        "openssl",
                        "pkeyutl",
                        "-verify",
                        "-pubin",
                        "-inkey",
                        "secretariat.pem",
                        "-rawin",
                        "-in",
                        "a.jar",
                        "-sigfile",
                        "raw")
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(openssl.waitFor()).isZero();
    }

    @Test
    void what_is_no_key_signs_nothing() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "any bytes");

        assertThatExceptionOfType(CommandFailed.class).isThrownBy(() -> command.sign(jar, jar));
        assertThatExceptionOfType(CommandFailed.class).isThrownBy(() -> command.sign(jar, folder.resolve("none")));
        assertThat(folder.resolve("a.jar.sig")).doesNotExist();
    }
}
