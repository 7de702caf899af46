package org.iinkai.api.access;

/** Rights that belong to the platform itself. */
public enum CoreRight implements Right {
    MEMBERS_READ("core.members-read"),
    MEMBERS_CHANGE("core.members-change"),
    MEMBERS_EXPORT("core.members-export"),
    BODIES_CHANGE("core.bodies-change"),
    ACTIVITIES_READ("core.activities-read"),
    ACTIVITIES_CHANGE("core.activities-change"),
    EVENTS_READ("core.events-read"),
    EVENTS_CHANGE("core.events-change"),
    PLUGINS_MANAGE("core.plugins-manage"),
    MAIL_READ("core.mail-read"),
    ACCOUNTS_MANAGE("core.accounts-manage"),
    AUDIT_READ("core.audit-read"),
    DATA_IMPORT("core.data-import"),
    VIEWS_SHARE("core.views-share");

    private final String id;

    CoreRight(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }
}
