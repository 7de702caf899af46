package org.iinkai.api.access;

/** Rights that belong to the platform itself. */
public enum CoreRight implements Right {
    MEMBERS_READ("core.members-read"),
    MEMBERS_CHANGE("core.members-change"),
    MEMBERS_EXPORT("core.members-export"),
    BODIES_CHANGE("core.bodies-change", true),
    ACTIVITIES_READ("core.activities-read"),
    ACTIVITIES_CHANGE("core.activities-change", true),
    EVENTS_READ("core.events-read", true),
    EVENTS_CHANGE("core.events-change", true),
    DOCUMENTS_READ("core.documents-read", true),
    DOCUMENTS_CHANGE("core.documents-change", true),
    DOCUMENTS_APPROVE("core.documents-approve", true),
    PUBLISHING_READ("core.publishing-read", true),
    PUBLISHING_CHANGE("core.publishing-change", true),
    PUBLISHING_APPROVE("core.publishing-approve", true),
    PLUGINS_MANAGE("core.plugins-manage"),
    MAIL_READ("core.mail-read"),
    ACCOUNTS_MANAGE("core.accounts-manage"),
    AUDIT_READ("core.audit-read"),
    DATA_IMPORT("core.data-import"),
    VIEWS_SHARE("core.views-share"),
    PRIVACY_MANAGE("core.privacy-manage"),
    MAILINGS_READ("core.mailings-read"),
    MAILINGS_CHANGE("core.mailings-change"),
    MAILINGS_APPROVE("core.mailings-approve");

    private final String id;
    private final boolean isPerBody;

    CoreRight(String id) {
        this(id, false);
    }

    CoreRight(String id, boolean isPerBody) {
        this.id = id;
        this.isPerBody = isPerBody;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public boolean isPerBody() {
        return isPerBody;
    }
}
