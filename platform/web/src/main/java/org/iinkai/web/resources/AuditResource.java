package org.iinkai.web.resources;

import java.util.List;

import org.iinkai.api.audit.AuditEntry;
import org.iinkai.api.audit.AuditFilter;
import org.iinkai.api.audit.AuditLog;
import org.iinkai.api.audit.ChainCheck;
import org.iinkai.api.data.Page;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** The record of changes: who did what, and whether all of it is still as it was. */
final class AuditResource implements RestResource {

    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    @Override
    public List<RestOperation> operations() {
        return List.of(
                RestOperation.page("", "Changes and uses of personal data, newest first", AuditEntry.class, this::find)
                        .with(
                                RestParameter.day("from", "First day."),
                                RestParameter.day("to", "Last day."),
                                RestParameter.text("text", "Part of a name, an address, a record or a value.")
                                        .example("青葉"),
                                RestParameter.text("account", "Id of the account that did it."),
                                RestParameter.text("kind", "Kind of record.").example("company"),
                                RestParameter.text("action", "What was done.").example("core.audit.company-changed"),
                                RestParameter.text("record", "Record, its kind and id.")
                                        .example("company:0198c0de-0000-7000-8000-000000000001")),
                RestOperation.get(
                                "/verification",
                                "Checks that no entry was altered, removed or slipped in",
                                Verification.class,
                                this::verify)
                        .with(RestParameter.text("seal", "Seal that was written down before; it must be there.")));
    }

    private Page<AuditEntry> find(RestRequest request) {
        return log.find(
                new AuditFilter(
                        text(request, "text"),
                        Query.day(request, "from"),
                        Query.day(request, "to"),
                        request.query("account"),
                        text(request, "kind"),
                        text(request, "action"),
                        text(request, "record")),
                request.page());
    }

    private Verification verify(RestRequest request) {
        ChainCheck check = log.verify(text(request, "seal"));
        return new Verification(
                check.isWhole(),
                check.entries(),
                check.since().map(Object::toString).orElse(""),
                check.kept(),
                check.erased(),
                check.position(),
                check.seal(),
                check.isKnown(),
                check.firstBroken().orElse(0));
    }

    private static String text(RestRequest request, String name) {
        return request.query(name).orElse("").strip();
    }

    /**
     * What the check found.
     *
     * @param since moment of the first entry; empty when there is none
     * @param kept personal values that are as they were
     * @param erased personal values that were erased since
     * @param position position of the last seal
     * @param seal hash of the last seal
     * @param sealKnown whether the seal that was asked about is there
     * @param firstBroken number of the first entry that is not as it was; 0 when all are
     */
    record Verification(
            boolean whole,
            long entries,
            String since,
            long kept,
            long erased,
            long position,
            String seal,
            boolean sealKnown,
            long firstBroken) {}
}
