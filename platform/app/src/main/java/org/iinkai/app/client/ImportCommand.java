package org.iinkai.app.client;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;

/** {@code import TABLE FILE}: reads a file of another system in, and says how its rows came out. */
public final class ImportCommand {

    private static final Map<String, String> SHORT = Map.of(
            "members", "core.members",
            "people", "core.people",
            "organisations", "core.organisations");
    private static final Set<String> BUSY = Set.of("CHECKING", "RUNNING", "UNDOING");
    private static final int SHOWN = 100;
    private static final long PAUSE = 200_000_000;

    private final ServerConnection server;
    private final Texts texts;
    private final Locale locale;
    private final PrintStream out;

    /** A command for that server, printing in that language. */
    public ImportCommand(ServerConnection server, Texts texts, Locale locale, PrintStream out) {
        this.server = server;
        this.texts = texts;
        this.locale = locale;
        this.out = out;
    }

    /**
     * What is to be read.
     *
     * @param table short or full name of the table
     * @param encoding empty to recognise it
     * @param sheet empty for the first
     * @param map file that says which column is which
     * @param isDry whether nothing is to be stored
     * @param skipsBadRows whether rows that fail are left out
     */
    public record Wish(
            String table,
            Path file,
            String encoding,
            String sheet,
            Optional<Path> map,
            boolean isDry,
            boolean skipsBadRows) {}

    /**
     * Reads the file.
     *
     * @throws CommandFailed when rows fail, even where the others are stored
     */
    public void run(Wish wish) {
        if (!Files.isReadable(wish.file())) {
            throw new CommandFailed("app.failed.read-file", wish.file());
        }
        JsonNode opened = server.post(address(wish), wish.file());
        String path = "/api/v1/imports/" + opened.path("id").asString("");
        arrange(wish, path, opened.path("plan"));
        JsonNode checked = settled(path, begun(path));
        int failing = checked.at("/counts/failing").asInt();
        printProblems(path, failing);
        failUnless(checked, "CHECKED");
        print("app.import.checked", checked);
        if (wish.isDry() || (failing > 0 && !wish.skipsBadRows())) {
            server.post(path + "/cancel");
            if (failing > 0) {
                throw new CommandFailed(wish.isDry() ? "app.failed.import-dry" : "app.failed.import-rows", failing);
            }
            return;
        }
        store(wish, path);
    }

    /** Begins the check; a file that can't be checked is not kept. */
    private JsonNode begun(String path) {
        try {
            return server.post(path + "/check");
        } catch (CommandFailed e) {
            server.post(path + "/cancel");
            throw e;
        }
    }

    private void store(Wish wish, String path) {
        JsonNode done = settled(path, server.post(path + "/start?skip=" + wish.skipsBadRows()));
        failUnless(done, "DONE");
        print("app.import.done", done);
        int failing = done.at("/counts/failing").asInt();
        if (failing > 0) {
            throw new CommandFailed("app.failed.import-skipped", failing);
        }
    }

    private static String address(Wish wish) {
        StringBuilder address = new StringBuilder("/api/v1/imports?table=")
                .append(encoded(SHORT.getOrDefault(wish.table(), wish.table())))
                .append("&file=")
                .append(encoded(wish.file().getFileName().toString()));
        if (!wish.encoding().isEmpty()) {
            address.append("&encoding=").append(encoded(wish.encoding()));
        }
        if (!wish.sheet().isEmpty()) {
            address.append("&sheet=").append(encoded(wish.sheet()));
        }
        return address.toString();
    }

    /** Says which column is read into which, after the person's own map where there is one. */
    private void arrange(Wish wish, String path, JsonNode plan) {
        JsonNode header = server.get(path + "/look").path("header");
        JsonNode arranged = plan;
        if (wish.map().isPresent()) {
            Map<String, String> map = map(wish.map().get());
            ObjectNode changed = JsonMapper.shared().createObjectNode();
            changed.setAll((ObjectNode) plan);
            ArrayNode mapping = changed.putArray("mapping");
            for (int i = 0; i < header.size(); i++) {
                String own = map.get(header.path(i).asString("").strip());
                mapping.add(own == null ? plan.path("mapping").path(i).asString("") : own);
            }
            arranged = server.post(path + "/plan", changed).path("plan");
        }
        for (int i = 0; i < header.size(); i++) {
            String column = arranged.path("mapping").path(i).asString("");
            String key = column.isEmpty() ? "app.import.column-left-out" : "app.import.column";
            out.println(texts.text(locale, key, header.path(i).asString(""), column));
        }
        arranged.path("defaults")
                .properties()
                .forEach(value -> out.println(texts.text(
                        locale,
                        "app.import.default",
                        value.getKey(),
                        value.getValue().asString(""))));
    }

    private static Map<String, String> map(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            Map<String, String> map = new HashMap<>();
            for (String line : lines) {
                int comma = line.lastIndexOf(',');
                if (comma < 0 && !line.isBlank()) {
                    throw new CommandFailed("app.failed.import-map", file);
                }
                if (comma >= 0) {
                    String name = line.substring(0, comma).strip().replace("\uFEFF", "");
                    map.put(name, line.substring(comma + 1).strip());
                }
            }
            return map;
        } catch (IOException e) {
            throw new CommandFailed("app.failed.import-map", file);
        }
    }

    private JsonNode settled(String path, JsonNode begun) {
        JsonNode run = begun;
        while (BUSY.contains(run.path("state").asString(""))) {
            LockSupport.parkNanos(PAUSE);
            run = server.get(path);
        }
        return run;
    }

    private void failUnless(JsonNode run, String state) {
        if (run.path("state").asString("").equals(state)) {
            return;
        }
        String failure = run.path("failure").asString("");
        throw failure.isEmpty()
                ? new CommandFailed("app.failed.import-cancelled")
                : new CommandFailed("app.failed.import", texts.text(locale, failure));
    }

    private void printProblems(String path, int failing) {
        if (failing == 0) {
            return;
        }
        JsonNode problems = server.get(path + "/problems?most=" + (SHOWN + 1));
        for (int i = 0; i < Math.min(SHOWN, problems.size()); i++) {
            JsonNode problem = problems.path(i);
            out.println(texts.text(
                    locale,
                    "app.import.problem",
                    problem.path("line").asInt(),
                    problem.path("sentence").asString("")));
        }
        if (problems.size() > SHOWN) {
            out.println(texts.text(locale, "app.import.more"));
        }
    }

    private void print(String key, JsonNode run) {
        JsonNode counts = run.path("counts");
        out.println(texts.text(
                locale,
                key,
                counts.path("rows").asInt(),
                counts.path("added").asInt(),
                counts.path("changed").asInt(),
                counts.path("unchanged").asInt(),
                counts.path("failing").asInt()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
