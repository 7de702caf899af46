package org.iinkai.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.iinkai.app.storage.DataDirectory;
import org.iinkai.core.documents.DocumentSettings;
import org.iinkai.core.documents.store.S3Settings;

/** Where files are kept, as configured: in a folder of the data directory, or in an S3-compatible store. */
final class DocumentConfiguration {

    private DocumentConfiguration() {}

    static DocumentSettings read(Settings settings, DataDirectory directory) {
        DocumentSettings usual = DocumentSettings.in(directory.folder("documents"));
        return new DocumentSettings(
                settings.text("documents.folder").map(Path::of).orElse(usual.folder()),
                settings.number("documents.max-bytes", usual.mostBytes()),
                settings.text("documents.scanner"),
                settings.text("documents.s3.endpoint").map(endpoint -> s3(endpoint, settings)));
    }

    private static S3Settings s3(String endpoint, Settings settings) {
        return new S3Settings(
                URI.create(endpoint),
                needed(settings, "documents.s3.bucket"),
                settings.text("documents.s3.region").orElse("us-east-1"),
                needed(settings, "documents.s3.access-key"),
                secret(settings));
    }

    private static String secret(Settings settings) {
        Optional<String> file = settings.text("documents.s3.secret-key-file");
        if (file.isEmpty()) {
            return needed(settings, "documents.s3.secret-key");
        }
        try {
            return Files.readString(Path.of(file.get()), UTF_8).strip();
        } catch (IOException e) {
            throw new CommandFailed("app.failed.documents-s3", "documents.s3.secret-key-file");
        }
    }

    private static String needed(Settings settings, String key) {
        return settings.text(key).orElseThrow(() -> new CommandFailed("app.failed.documents-s3", key));
    }
}
