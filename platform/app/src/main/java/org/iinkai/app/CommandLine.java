package org.iinkai.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was typed behind the launcher's name.
 *
 * @param command the first word
 * @param arguments words that belong to no option
 * @param options {@code --name value} pairs; a name that takes no value has {@code true}
 */
record CommandLine(String command, List<String> arguments, Map<String, String> options) {

    private static final Set<String> KNOWN = Set.of(
            "port",
            "data",
            "database",
            "format",
            "out",
            "host",
            "config",
            "encoding",
            "sheet",
            "map",
            "seal",
            "key",
            "level",
            "language");
    private static final Set<String> FLAGS = Set.of("dry-run", "skip-bad-rows", "safe-mode", "erase", "json", "trial");

    static CommandLine parse(String... words) {
        List<String> arguments = new ArrayList<>();
        Map<String, String> options = new TreeMap<>();
        for (int i = 1; i < words.length; i++) {
            if (!words[i].startsWith("--")) {
                arguments.add(words[i]);
                continue;
            }
            String name = words[i].substring(2);
            if (FLAGS.contains(name)) {
                options.put(name, "true");
                continue;
            }
            if (!KNOWN.contains(name)) {
                throw new CommandFailed("app.failed.option", words[i]);
            }
            if (i + 1 < words.length) {
                options.put(name, words[++i]);
            } else {
                throw new CommandFailed("app.failed.option-value", words[i]);
            }
        }
        return new CommandLine(words.length == 0 ? "" : words[0], List.copyOf(arguments), Map.copyOf(options));
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    Path dataDirectory() {
        return Path.of(option("data").orElse(System.getProperty("iinkai.home", ".") + "/data"))
                .toAbsolutePath()
                .normalize();
    }

    String argument(int index, String usageKey) {
        if (arguments.size() <= index) {
            throw new CommandFailed(usageKey);
        }
        return arguments.get(index);
    }
}
