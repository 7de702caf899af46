package org.iinkai.app.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;
import org.iinkai.host.trust.Signatures;

/**
 * {@code plugin export DIR} and {@code plugin replay DIR}: what shall be true of all bundles, as a file that people can read and
 * edit, with the jars beside it; and the same made of another server.
 */
public final class PluginSet {

    private static final String PLUGINS = "/api/v1/plugins";
    private static final String FILE = "plugins.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ServerConnection server;
    private final Texts texts;
    private final Locale locale;
    private final PrintStream out;

    /** A command for that server, printing in that language. */
    public PluginSet(ServerConnection server, Texts texts, Locale locale, PrintStream out) {
        this.server = server;
        this.texts = texts;
        this.locale = locale;
        this.out = out;
    }

    /** Writes the file, the jars and their signatures. */
    public void export(Path folder) {
        JsonNode wishes = server.get(PLUGINS + "/wishes");
        try {
            Files.createDirectories(folder);
            for (JsonNode wish : wishes) {
                Path jar = folder.resolve(jar(wish));
                try (InputStream content = server.open(path(wish) + "/jar")) {
                    Files.copy(content, jar, StandardCopyOption.REPLACE_EXISTING);
                }
                String signature = wish.path("signature").asString("");
                if (!signature.isEmpty()) {
                    Files.writeString(jar.resolveSibling(jar.getFileName() + Signatures.SUFFIX), signature + "\n");
                }
            }
            Files.writeString(
                    folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(wishes) + "\n");
        } catch (IOException e) {
            throw new CommandFailed("app.failed.write-file", folder, String.valueOf(e.getMessage()));
        }
        out.println(texts.text(locale, "app.plugin.exported", wishes.size(), folder.resolve(FILE)));
    }

    /** Makes the server what the file says; bundles that it does not name are left alone. */
    public void replay(Path folder) {
        Map<String, JsonNode> there = new HashMap<>();
        server.get(PLUGINS + "/wishes")
                .forEach(wish -> there.put(wish.path("id").asString(""), wish));
        for (JsonNode wish : read(folder.resolve(FILE))) {
            JsonNode known = there.getOrDefault(wish.path("id").asString(""), JSON.createObjectNode());
            if (!known.path("sha256").equals(wish.path("sha256"))) {
                bring(wish, folder.resolve(jar(wish)));
            }
            boolean isEnabled = wish.path("enabled").asBoolean(true);
            if (!isEnabled || !known.path("enabled").asBoolean(false)) {
                server.post(path(wish) + (isEnabled ? "/enable" : "/disable"));
            }
            ObjectNode bodies = JSON.createObjectNode();
            bodies.set("bodies", wish.path("bodies").isArray() ? wish.path("bodies") : JSON.createArrayNode());
            if (!known.path("bodies").equals(bodies.path("bodies"))) {
                server.put(path(wish) + "/audience", bodies);
            }
        }
        new PluginCommand(server, texts, locale, out).list();
    }

    private void bring(JsonNode wish, Path jar) {
        if (!Files.isReadable(jar)) {
            throw new CommandFailed("app.failed.read-file", jar);
        }
        String signature = wish.path("signature").asString("");
        server.post(
                PLUGINS + "?file=" + encoded(String.valueOf(jar.getFileName()))
                        + (signature.isEmpty() ? "" : "&signature=" + encoded(signature)),
                jar);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new CommandFailed("app.failed.read-file", file);
        } catch (JacksonException e) {
            throw new CommandFailed("app.failed.plugin-set", file, e.getOriginalMessage());
        }
    }

    private static String jar(JsonNode wish) {
        return wish.path("id").asString("") + "-" + wish.path("version").asString("") + ".jar";
    }

    private static String path(JsonNode wish) {
        return PLUGINS + "/" + encoded(wish.path("id").asString(""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
