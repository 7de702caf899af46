package org.iinkai.core.changes;

import java.util.Map;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;

/** Which right opens which kind of record. A kind that is not named here needs the right to read the record of changes. */
final class ReadableKinds {

    private static final Map<String, CoreRight> RIGHTS = Map.ofEntries(
            Map.entry("company", CoreRight.MEMBERS_READ),
            Map.entry("membership", CoreRight.MEMBERS_READ),
            Map.entry("person", CoreRight.MEMBERS_READ),
            Map.entry("affiliation", CoreRight.MEMBERS_READ),
            Map.entry("contact", CoreRight.MEMBERS_READ),
            Map.entry("contact-role", CoreRight.MEMBERS_READ),
            Map.entry("category", CoreRight.MEMBERS_READ),
            Map.entry("segment", CoreRight.MEMBERS_READ),
            Map.entry("list", CoreRight.MEMBERS_READ),
            Map.entry("merge", CoreRight.MEMBERS_READ),
            Map.entry("application", CoreRight.MEMBERS_READ),
            Map.entry("population", CoreRight.MEMBERS_READ),
            Map.entry("body", CoreRight.MEMBERS_READ),
            Map.entry("post", CoreRight.MEMBERS_READ),
            Map.entry("term", CoreRight.MEMBERS_READ),
            Map.entry("event", CoreRight.EVENTS_READ),
            Map.entry("participation", CoreRight.EVENTS_READ),
            Map.entry("activity", CoreRight.ACTIVITIES_READ),
            // who may change all of them sees all of them; others only what they may see
            Map.entry("document", CoreRight.DOCUMENTS_CHANGE),
            Map.entry("folder", CoreRight.DOCUMENTS_CHANGE),
            Map.entry("publication", CoreRight.PUBLISHING_READ),
            Map.entry("channel", CoreRight.PUBLISHING_READ),
            Map.entry("consultation", CoreRight.DOCUMENTS_CHANGE),
            Map.entry("import", CoreRight.DATA_IMPORT),
            Map.entry("account", CoreRight.ACCOUNTS_MANAGE),
            Map.entry("api-token", CoreRight.ACCOUNTS_MANAGE),
            Map.entry("mail", CoreRight.MAIL_READ));

    private ReadableKinds() {}

    /** The kinds that the caller's rights open. */
    static String[] of(Access access) {
        return RIGHTS.entrySet().stream()
                .filter(entry -> access.may(entry.getValue()))
                .map(Map.Entry::getKey)
                .toArray(String[]::new);
    }
}
