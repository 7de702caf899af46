package org.iinkai.app.client;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;

/** {@code plugin list|install|update|enable|disable}. */
public final class PluginCommand {

    private final ServerConnection server;
    private final Texts texts;
    private final Locale locale;
    private final PrintStream out;

    /** A command for that server, printing in that language. */
    public PluginCommand(ServerConnection server, Texts texts, Locale locale, PrintStream out) {
        this.server = server;
        this.texts = texts;
        this.locale = locale;
        this.out = out;
    }

    /** All bundles, a line each, with the reason below where one needs attention. */
    public void list() {
        JsonNode all = server.get("/api/v1/plugins");
        if (all.isEmpty()) {
            out.println(texts.text(locale, "app.plugin.none"));
        }
        all.forEach(this::print);
    }

    /** Installs a jar, or updates the bundle it is a version of. */
    public void install(Path jar) {
        if (!Files.isReadable(jar)) {
            throw new CommandFailed("app.failed.read-file", jar);
        }
        String name = URLEncoder.encode(jar.getFileName().toString(), StandardCharsets.UTF_8);
        print(server.post("/api/v1/plugins?file=" + name, jar));
    }

    /** Starts a bundle. */
    public void enable(String id) {
        print(server.post("/api/v1/plugins/" + encoded(id) + "/enable"));
    }

    /** Stops a bundle. */
    public void disable(String id) {
        print(server.post("/api/v1/plugins/" + encoded(id) + "/disable"));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private void print(JsonNode plugin) {
        String state = plugin.path("state").asString("");
        out.printf(
                "%-16s %-10s %s%n",
                plugin.path("id").asString(""),
                plugin.path("version").asString(""),
                texts.text(locale, "app.plugin.state." + state.toLowerCase(Locale.ROOT)));
        String problem = plugin.path("problem").asString("");
        if (!problem.isEmpty()) {
            out.println("    " + problem);
        }
    }
}
