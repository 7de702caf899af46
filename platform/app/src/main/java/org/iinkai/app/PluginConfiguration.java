package org.iinkai.app;

import java.nio.file.Path;

import org.iinkai.host.trust.Trust;

/** What is configured of bundles. */
final class PluginConfiguration {

    private PluginConfiguration() {}

    /**
     * Which jars are taken.
     *
     * @param isUsuallySigned whether a signature is required where nothing is said
     * @throws CommandFailed when something else is said than is known
     */
    static Trust trust(Settings settings, boolean isUsuallySigned) {
        String written = settings.text("plugins.signatures").orElse(isUsuallySigned ? "required" : "optional");
        boolean isRequired = switch (written) {
            case "required" -> true;
            case "optional" -> false;
            default -> throw new CommandFailed("app.failed.signatures", written);
        };
        Path keys = settings.text("plugins.keys")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("iinkai.config", "config"), "keys"));
        return new Trust(keys, isRequired, settings.flag("plugins.upload", true));
    }
}
