package org.iinkai.app;

import io.helidon.config.Config;
import io.helidon.config.ConfigException;
import io.helidon.config.ConfigSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.iinkai.core.database.DatabaseSettings;

/** Configuration: command line first, then the environment, then {@code config/application.yaml}. */
record Settings(Config config) {

    static Settings load(CommandLine line) {
        Path file = Path.of(
                line.option("config").orElse(System.getProperty("iinkai.config", "config") + "/application.yaml"));
        Map<String, String> typed = new TreeMap<>();
        line.option("port").ifPresent(port -> typed.put("server.port", port));
        line.option("host").ifPresent(host -> typed.put("server.host", host));
        line.option("database").ifPresent(url -> typed.put("database.url", url));
        try {
            return new Settings(Config.builder()
                    .disableEnvironmentVariablesSource()
                    .disableSystemPropertiesSource()
                    .sources(
                            ConfigSources.create(typed),
                            ConfigSources.environmentVariables(),
                            ConfigSources.file(file.toString()).optional())
                    .build());
        } catch (ConfigException e) {
            throw new CommandFailed("app.failed.configuration", file, String.valueOf(e.getMessage()));
        }
    }

    int port() {
        String text = text("server.port").orElse("8080");
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new CommandFailed("app.failed.port", text);
        }
        throw new CommandFailed("app.failed.port", text);
    }

    String host() {
        return text("server.host").orElse("127.0.0.1");
    }

    Optional<String> text(String key) {
        return config.get(key).asString().asOptional().filter(value -> !value.isBlank());
    }

    long number(String key, long usual) {
        return config.get(key).asLong().orElse(usual);
    }

    boolean flag(String key) {
        return config.get(key).asBoolean().orElse(false);
    }

    boolean flag(String key, boolean usual) {
        return config.get(key).asBoolean().orElse(usual);
    }

    List<String> list(String key) {
        return config.get(key).asList(String.class).orElse(List.of());
    }

    /** The external database; empty when the embedded one is wanted. */
    Optional<DatabaseSettings> database() {
        return text("database.url").map(this::database);
    }

    private DatabaseSettings database(String url) {
        ConnectionAddress address = ConnectionAddress.parse(url);
        String user = text("database.user").orElse(address.user());
        String password = text("database.password").orElse(address.password());
        return new DatabaseSettings(
                address.url(),
                user,
                password,
                text("database.owner-user").orElse(user),
                text("database.owner-password").orElse(password));
    }
}
