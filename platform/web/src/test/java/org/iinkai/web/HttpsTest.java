package org.iinkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.iinkai.api.error.Refused;

class HttpsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_door_can_speak_https_itself() throws Exception {
        Path store = keystore();
        try (OpenDoor door = OpenDoor.open(settings -> settings.withPublicUrl(URI.create("https://localhost"))
                        .withKeystore(new Keystore(store, PASSWORD, "door")));
                HttpClient client =
                        HttpClient.newBuilder().sslContext(trusting(store)).build()) {
            URI uri = URI.create("https://localhost:" + door.door.port() + "/sign-in");

            HttpResponse<String> answer =
                    client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            client.shutdownNow();
        }
    }

    @Test
    void a_wrong_alias_is_said_in_one_sentence() throws Exception {
        Keystore wrong = new Keystore(keystore(), PASSWORD, "other");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> OpenDoor.open(settings -> settings.withKeystore(wrong)))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("web.refused.keystore"));
    }

    private Path keystore() throws Exception {
        Path file = directory.resolve("door.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "door",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor())
                .as(new String(made.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isZero();
        return file;
    }

    private static SSLContext trusting(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }
}
