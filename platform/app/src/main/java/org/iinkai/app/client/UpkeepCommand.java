package org.iinkai.app.client;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;

/** {@code plugin use|log|keeper|sheet}: what bundles cost, what they say, who minds them. */
public final class UpkeepCommand {

    private static final String USUAL = "usual";
    private static final Set<String> LEVELS = Set.of("debug", "info", "warn", "error", USUAL);

    private final ServerConnection server;
    private final Texts texts;
    private final Locale locale;
    private final PrintStream out;

    /** A command for that server, printing in that language. */
    public UpkeepCommand(ServerConnection server, Texts texts, Locale locale, PrintStream out) {
        this.server = server;
        this.texts = texts;
        this.locale = locale;
        this.out = out;
    }

    /** What a bundle has cost since it started, what it stores, and what of it is in memory still. */
    public void use(String id) {
        JsonNode use = server.get(path(id) + "/use");
        JsonNode people = server.get(path(id) + "/people");
        if (!use.path("since").isNull()) {
            say(
                    "app.upkeep.use",
                    use.path("since").asString(""),
                    use.path("calls").asLong(0),
                    use.path("milliseconds").asLong(0),
                    use.path("longestMilliseconds").asLong(0),
                    use.path("statements").asLong(0),
                    use.path("errors").asLong(0));
        }
        say(
                "app.upkeep.people",
                people.path("windows").asInt(0),
                people.path("unsaved").asInt(0));
        use.path("threads").forEach(name -> say("app.upkeep.thread", name.asString("")));
        printTables(use.path("tables"));
        use.path("held")
                .forEach(version -> say(
                        "app.upkeep.held",
                        version.path("version").asString(""),
                        version.path("stopped").asString("")));
    }

    /**
     * What a bundle wrote to the log last.
     *
     * @param level from which on it shall write; left out where nothing changes
     * @throws CommandFailed when there is no such level
     */
    public void log(String id, Optional<String> level) {
        level.map(word -> word.toLowerCase(Locale.ROOT)).ifPresent(word -> {
            if (!LEVELS.contains(word)) {
                throw new CommandFailed("app.failed.log-level", word);
            }
            ObjectNode wanted = JsonNodeFactory.instance.objectNode();
            if (!word.equals(USUAL)) {
                wanted.put("level", word.toUpperCase(Locale.ROOT));
            }
            server.put(path(id) + "/log-level", wanted);
        });
        JsonNode log = server.get(path(id) + "/log");
        String now = log.path("level").asString("");
        say("app.upkeep.level", now.isEmpty() ? texts.text(locale, "app.upkeep.usual") : now);
        log.path("lines")
                .forEach(line -> out.println(line.path("at").asString("")
                        + " " + line.path("level").asString("")
                        + " " + line.path("source").asString("")
                        + " " + line.path("text").asString("")));
    }

    /** Says which body looks after a bundle; none when it is left out. */
    public void keeper(String id, Optional<String> body) {
        ObjectNode keeper = JsonNodeFactory.instance.objectNode();
        body.ifPresent(code -> keeper.put("body", code));
        print(server.put(path(id) + "/keeper", keeper));
    }

    /** What there is to know of each bundle for whoever takes the platform over. */
    public void sheet() {
        server.get("/api/v1/plugins/sheets").forEach(this::print);
    }

    private void print(JsonNode sheet) {
        JsonNode status = sheet.path("status");
        out.printf(
                "%-16s %-10s %s  %s%n",
                status.path("id").asString(""),
                status.path("version").asString(""),
                texts.text(
                        locale,
                        "app.plugin.state." + status.path("state").asString("").toLowerCase(Locale.ROOT)),
                status.path("title").asString(""));
        String keeper = sheet.path("keeper").asString("");
        say("app.upkeep.keeper", keeper.isEmpty() ? "-" : keeper);
        printTables(sheet.path("tables"));
        sheet.path("personal")
                .forEach(set -> say(
                        "app.upkeep.personal",
                        set.path("name").asString(""),
                        set.path("purpose").asString(""),
                        set.path("months").asInt(0)));
        sheet.path("jobs")
                .forEach(job -> say(
                        "app.upkeep.job",
                        job.path("name").asString(""),
                        job.path("schedule").asString("")));
        say("app.upkeep.off", status.path("id").asString(""));
    }

    private void printTables(JsonNode tables) {
        tables.forEach(table -> say(
                "app.upkeep.table",
                table.path("name").asString(""),
                table.path("rows").asLong(0),
                Math.ceilDiv(table.path("bytes").asLong(0), 1024)));
    }

    private void say(String key, Object... arguments) {
        out.println("    " + texts.text(locale, key, arguments));
    }

    private static String path(String id) {
        return "/api/v1/plugins/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
    }
}
