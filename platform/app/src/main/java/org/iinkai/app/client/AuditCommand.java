package org.iinkai.app.client;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

import org.iinkai.api.audit.ChainCheck;
import org.iinkai.api.text.Texts;
import org.iinkai.app.CommandFailed;
import org.iinkai.core.audit.AuditChain;
import org.iinkai.core.database.Database;
import org.iinkai.core.database.DatabaseSettings;

/** {@code audit verify}: checks that no entry of the record of changes was altered, removed or slipped in. */
public final class AuditCommand {

    private final Texts texts;
    private final Locale locale;
    private final PrintStream out;

    /** A command that prints in that language. */
    public AuditCommand(Texts texts, Locale locale, PrintStream out) {
        this.texts = texts;
        this.locale = locale;
        this.out = out;
    }

    /**
     * Lets a running server check.
     *
     * @param seal hash of a seal that was written down before; may be empty
     */
    public void verify(ServerConnection server, String seal) {
        JsonNode found =
                server.get("/api/v1/audit/verification?seal=" + URLEncoder.encode(seal, StandardCharsets.UTF_8));
        String since = found.path("since").asString("");
        long broken = found.path("firstBroken").asLong(0);
        tell(new ChainCheck(
                found.path("entries").asLong(),
                since.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(since)),
                found.path("kept").asLong(),
                found.path("erased").asLong(),
                found.path("position").asLong(),
                found.path("seal").asString(""),
                found.path("sealKnown").asBoolean(),
                broken == 0 ? OptionalLong.empty() : OptionalLong.of(broken)));
    }

    /** Checks a database, whether a server works on it or not. */
    public void verify(DatabaseSettings login, String seal) {
        try (Database database = Database.open(login)) {
            tell(AuditChain.in(database).check(seal.strip().toLowerCase(Locale.ROOT)));
        }
    }

    private void tell(ChainCheck check) {
        out.println(texts.text(
                locale,
                "app.audit.checked",
                check.entries(),
                check.since().map(Instant::toString).orElse("-"),
                check.kept(),
                check.erased()));
        if (!check.seal().isEmpty()) {
            out.println(texts.text(locale, "app.audit.seal", Long.toString(check.position()), check.seal()));
        }
        if (check.firstBroken().isPresent()) {
            throw new CommandFailed(
                    "app.failed.audit-broken", Long.toString(check.firstBroken().getAsLong()));
        }
        if (!check.isKnown()) {
            throw new CommandFailed("app.failed.audit-seal");
        }
        out.println(texts.text(locale, "app.audit.whole"));
    }
}
