package org.iinkai.ui.shell.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.audit.AuditEntry;

/** Where the record stands that an entry is about. */
final class RecordPaths {

    private static final Map<String, String> BEGINNINGS = Map.ofEntries(
            Map.entry("account", "accounts/"),
            Map.entry("application", "applications/"),
            Map.entry("body", "bodies/"),
            Map.entry("breach", "privacy/breaches/"),
            Map.entry("company", "companies/"),
            Map.entry("letter-template", "settings/letters/"),
            Map.entry("mail", "mail/"),
            Map.entry("membership", "leaving/"),
            Map.entry("page", ""),
            Map.entry("person", "people/"),
            Map.entry("population", "populations/"),
            Map.entry("privacy-request", "privacy/requests/"),
            Map.entry("provision", "privacy/provisions/"),
            Map.entry("retention", "privacy/retention/"),
            Map.entry("role", "roles/"));

    private RecordPaths() {}

    /** Path of the record's page, without a leading slash; empty when it has none. */
    static Optional<String> of(AuditEntry entry) {
        return Optional.ofNullable(BEGINNINGS.get(entry.kind()))
                .map(beginning -> beginning + entry.record())
                .filter(path -> !path.isEmpty() && path.matches("[A-Za-z0-9._/-]+"))
                .filter(RecordPaths::isPage);
    }

    private static boolean isPage(String path) {
        return UI.getCurrent()
                .getInternals()
                .getRouter()
                .resolveNavigationTarget(new Location(path))
                .isPresent();
    }
}
