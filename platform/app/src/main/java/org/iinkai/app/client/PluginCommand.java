package org.iinkai.app.client;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.host.PluginFile;
import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;
import org.iinkai.host.trust.Signatures;

/** {@code plugin list|review|install|update|enable|disable|versions|go-back|remove|restore|removed}. */
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

    /**
     * Installs a jar, or updates the bundle it is a version of.
     *
     * @param isTrial whether the version that runs comes back unless somebody keeps the new one within a minute
     * @throws CommandFailed when it does not run now; why, is printed before
     */
    public void install(Path jar, boolean isTrial) {
        JsonNode status =
                server.post("/api/v1/plugins?file=" + name(jar) + signature(jar) + (isTrial ? "&trial=true" : ""), jar);
        print(status);
        if (!status.path("problem").asString("").isEmpty()) {
            status.path("details").asString("").lines().forEach(line -> out.println("      " + line));
            throw new CommandFailed(
                    "app.failed.plugin-install", jar.getFileName().toString());
        }
        String until = status.path("keepUntil").asString("");
        if (!until.isEmpty()) {
            out.println("    "
                    + texts.text(locale, "app.plugin.keep", status.path("id").asString(""), until));
        }
    }

    /** Lets a version stay that is on trial. */
    public void keep(String id) {
        print(server.post("/api/v1/plugins/" + encoded(id) + "/keep"));
    }

    /** Starts a bundle. */
    public void enable(String id) {
        print(server.post("/api/v1/plugins/" + encoded(id) + "/enable"));
    }

    /** Stops a bundle. */
    public void disable(String id) {
        print(server.post("/api/v1/plugins/" + encoded(id) + "/disable"));
    }

    /** Says what a jar would do. */
    public void review(Path jar) {
        JsonNode review = server.post("/api/v1/plugins/review?file=" + name(jar) + signature(jar), jar);
        String kind = review.path("kind").asString("").toLowerCase(Locale.ROOT);
        out.println(texts.text(
                locale,
                "app.plugin.review." + kind,
                review.path("title").asString(""),
                review.path("version").asString(""),
                review.path("fromVersion").asString("")));
        for (JsonNode part : review.path("parts")) {
            out.println("  " + part.path("kind").asString(""));
            part.path("added").forEach(name -> out.println("    + " + name.asString("")));
            part.path("gone").forEach(name -> out.println("    - " + name.asString("")));
            part.path("kept").forEach(name -> out.println("      " + name.asString("")));
        }
        out.println("  sha256 " + review.path("sha256").asString(""));
        String signer = review.path("signer").asString("");
        out.println("  "
                + (signer.isEmpty()
                        ? texts.text(locale, "app.plugin.unsigned")
                        : texts.text(locale, "app.plugin.signer", signer)));
        String problem = review.path("problem").asString("");
        if (!problem.isEmpty()) {
            throw new CommandFailed("app.failed.refused", problem);
        }
    }

    /** Versions that ran well, a line each. */
    public void versions(String id) {
        JsonNode versions = server.get("/api/v1/plugins/" + encoded(id) + "/versions");
        if (versions.isEmpty()) {
            out.println(texts.text(locale, "app.plugin.no-versions", id));
        }
        versions.forEach(version -> out.printf(
                "%-10s %s  %s%n",
                version.path("version").asString(""),
                version.path("until").asString(""),
                version.path("sha256").asString("")));
    }

    /** Puts a version back. */
    public void goBack(String id, String version) {
        for (JsonNode known : server.get("/api/v1/plugins/" + encoded(id) + "/versions")) {
            if (known.path("version").asString("").equals(version)) {
                print(server.post("/api/v1/plugins/" + encoded(id) + "/go-back", sha256(known)));
                return;
            }
        }
        throw new CommandFailed("app.failed.plugin-version", id, version);
    }

    private static JsonNode sha256(JsonNode version) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sha256", version.path("sha256").asString(""));
    }

    /** Takes a bundle out; its data goes to a file and is erased only where that is asked for. */
    public void remove(String id, boolean isErased) {
        String path = "/api/v1/plugins/" + encoded(id);
        if (isErased) {
            printGone(server.post(path + "/erase"));
        } else {
            server.delete(path);
            removed();
        }
    }

    /** Lets only the members of some bodies see a bundle; everybody when none are named. */
    public void showTo(String id, List<String> bodies) {
        ObjectNode audience = JsonNodeFactory.instance.objectNode();
        ArrayNode named = audience.putArray("bodies");
        bodies.forEach(named::add);
        print(server.put("/api/v1/plugins/" + encoded(id) + "/audience", audience));
    }

    /** Puts a bundle back that was taken out. */
    public void restore(String id) {
        print(server.post("/api/v1/plugins/" + encoded(id) + "/restore"));
    }

    /** Bundles that were taken out, with what is left of each. */
    public void removed() {
        JsonNode removed = server.get("/api/v1/plugins/removed");
        if (removed.isEmpty()) {
            out.println(texts.text(locale, "app.plugin.no-removed"));
        }
        removed.forEach(this::printGone);
    }

    private void printGone(JsonNode gone) {
        out.printf(
                "%-16s %-10s %s%n",
                gone.path("id").asString(""),
                gone.path("version").asString(""),
                texts.text(locale, "app.plugin.removed", gone.path("at").asString("")));
        if (gone.path("remains").isEmpty()) {
            out.println("    " + texts.text(locale, "app.plugin.nothing-left"));
        }
        gone.path("remains")
                .forEach(left -> out.println("    " + left.path("what").asString("") + ": "
                        + left.path("number").asLong(0)));
        String export = gone.path("export").asString("");
        if (!export.isEmpty()) {
            out.println("    " + texts.text(locale, "app.plugin.export", export));
        }
    }

    private static String name(Path jar) {
        if (!Files.isReadable(jar)) {
            throw new CommandFailed("app.failed.read-file", jar);
        }
        return encoded(jar.getFileName().toString());
    }

    /** The signature that lies beside a jar. */
    private static String signature(Path jar) {
        Path file = jar.resolveSibling(jar.getFileName() + Signatures.SUFFIX);
        if (!Files.exists(file)) {
            return "";
        }
        try {
            String signature = PluginFile.signature(Files.readAllBytes(file));
            if (signature.isEmpty()) {
                throw new CommandFailed("app.failed.no-signature", file);
            }
            return "&signature=" + encoded(signature);
        } catch (IOException e) {
            throw new CommandFailed("app.failed.read-file", file);
        }
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
