package org.iinkai.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;

import org.iinkai.web.DoorLimits;
import org.iinkai.web.DoorSettings;
import org.iinkai.web.Keystore;

/** What is configured of the front door. */
final class DoorConfiguration {

    private DoorConfiguration() {}

    /** How the door is opened. */
    static DoorSettings read(Settings settings) {
        Optional<Keystore> keystore = settings.text("server.tls.keystore")
                .map(file -> new Keystore(
                        Path.of(file),
                        settings.text("server.tls.password").orElse(""),
                        settings.text("server.tls.alias").orElse("")));
        DoorLimits limits = new DoorLimits(
                settings.number("server.max-body-bytes", DoorLimits.USUAL.bodyBytes()),
                settings.number("plugins.max-bytes", DoorLimits.USUAL.pluginBytes()),
                settings.number("documents.max-bytes", DoorLimits.USUAL.documentBytes()),
                Duration.ofSeconds(settings.number("server.grace-seconds", 20)));
        return new DoorSettings(
                settings.host(),
                settings.port(),
                keystore,
                product(settings),
                new HashSet<>(settings.list("server.trusted-proxies")),
                settings.text("server.metrics-token").orElse(""),
                limits);
    }

    /** The address that people use. */
    static URI product(Settings settings) {
        String scheme = settings.text("server.tls.keystore").isPresent() ? "https" : "http";
        URI usual = URI.create(scheme + "://" + settings.host() + ":" + settings.port());
        return settings.text("server.public-url").map(URI::create).orElse(usual);
    }
}
