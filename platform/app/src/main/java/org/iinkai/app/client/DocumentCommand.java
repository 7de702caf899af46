package org.iinkai.app.client;

import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;

/** {@code documents verify}: lets a running server read all files and say which are not what was stored. */
public final class DocumentCommand {

    private final Texts texts;
    private final Locale locale;
    private final PrintStream out;

    /** A command that prints in that language. */
    public DocumentCommand(Texts texts, Locale locale, PrintStream out) {
        this.texts = texts;
        this.locale = locale;
        this.out = out;
    }

    /** Checks and tells. */
    public void verify(ServerConnection server) {
        JsonNode found = server.get("/api/v1/document-storage/verification");
        JsonNode damaged = found.path("damaged");
        out.println(
                texts.text(locale, "app.documents.checked", found.path("files").asLong()));
        damaged.forEach(hash -> out.println(hash.asString()));
        if (!damaged.isEmpty()) {
            throw new CommandFailed("app.failed.documents-damaged", Integer.toString(damaged.size()));
        }
        out.println(texts.text(locale, "app.audit.whole"));
    }
}
