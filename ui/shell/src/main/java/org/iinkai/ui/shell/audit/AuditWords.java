package org.iinkai.ui.shell.audit;

import java.util.Map;

import org.iinkai.api.audit.AuditEntry;
import org.iinkai.ui.kit.Words;

/** What the record of changes calls things. */
final class AuditWords {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("account", "shell.audit.kind.account"),
            Map.entry("address", "shell.audit.kind.address"),
            Map.entry("activity", "shell.audit.kind.activity"),
            Map.entry("api-token", "shell.audit.kind.api-token"),
            Map.entry("application", "shell.audit.kind.application"),
            Map.entry("association", "shell.audit.kind.association"),
            Map.entry("body", "shell.audit.kind.body"),
            Map.entry("breach", "shell.audit.kind.breach"),
            Map.entry("category", "shell.audit.kind.category"),
            Map.entry("company", "shell.audit.kind.company"),
            Map.entry("contact-role", "shell.audit.kind.contact-role"),
            Map.entry("event", "shell.audit.kind.event"),
            Map.entry("import", "shell.audit.kind.import"),
            Map.entry("letter", "shell.audit.kind.letter"),
            Map.entry("letter-template", "shell.audit.kind.letter-template"),
            Map.entry("list", "shell.audit.kind.list"),
            Map.entry("mail", "shell.audit.kind.mail"),
            Map.entry("membership", "shell.audit.kind.membership"),
            Map.entry("page", "shell.audit.kind.page"),
            Map.entry("participation", "shell.audit.kind.participation"),
            Map.entry("person", "shell.audit.kind.person"),
            Map.entry("plugin", "shell.audit.kind.plugin"),
            Map.entry("population", "shell.audit.kind.population"),
            Map.entry("post", "shell.audit.kind.post"),
            Map.entry("privacy-request", "shell.audit.kind.privacy-request"),
            Map.entry("provision", "shell.audit.kind.provision"),
            Map.entry("retention", "shell.audit.kind.retention"),
            Map.entry("role", "shell.audit.kind.role"),
            Map.entry("saved-view", "shell.audit.kind.saved-view"),
            Map.entry("segment", "shell.audit.kind.segment"),
            Map.entry("term", "shell.audit.kind.term"));

    private AuditWords() {}

    /** A kind of record; one of a bundle is called by the word that the bundle uses. */
    static String kind(String kind) {
        return KINDS.containsKey(kind) ? Words.text(KINDS.get(kind)) : kind;
    }

    static String who(AuditEntry entry) {
        return who(entry.account(), entry.by());
    }

    static String who(String account, String name) {
        if (!name.isEmpty() && !account.isEmpty()) {
            return name;
        }
        return name.isEmpty() ? Words.text("shell.audit.nobody") : Words.text("shell.audit.system", name);
    }
}
