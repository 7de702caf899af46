package org.iinkai.app.storage;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

import org.iinkai.core.database.DatabaseSettings;

/** Port and generated passwords of the embedded database, in a file that only its owner can read. */
record Credentials(int port, String superuser, String owner, String app) {

    private static final String NAME = "database.properties";

    /** Those of the directory; new ones when it has none yet. */
    static Credentials of(DataDirectory directory) {
        Path file = directory.file(NAME);
        if (!Files.exists(file)) {
            Credentials fresh = new Credentials(EmbeddedDatabase.freePort(), secret(), secret(), secret());
            fresh.write(directory);
            return fresh;
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Credentials(
                Integer.parseInt(values.getProperty("port")),
                values.getProperty("superuser"),
                values.getProperty("owner"),
                values.getProperty("app"));
    }

    Credentials withPort(int other) {
        return new Credentials(other, superuser, owner, app);
    }

    void write(DataDirectory directory) {
        PrivateFile.write(
                directory.file(NAME),
                "port=" + port + "\nsuperuser=" + superuser + "\nowner=" + owner + "\napp=" + app + "\n");
    }

    DatabaseSettings settings() {
        return new DatabaseSettings(
                "jdbc:postgresql://localhost:" + port + "/iinkai", "iinkai_app", app, "iinkai_owner", owner);
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Never shows a password. */
    @Override
    public String toString() {
        return "Credentials[" + port + "]";
    }
}
