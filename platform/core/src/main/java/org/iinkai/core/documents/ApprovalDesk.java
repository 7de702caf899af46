package org.iinkai.core.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.iinkai.api.access.Caller;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.ApprovalStep;
import org.iinkai.api.documents.ApprovalStep.State;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.DocumentApprovals;
import org.iinkai.api.documents.DocumentStatus;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.core.documents.ApprovalMapper.StepRow;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.TypedText;

/** The way of documents to what others see. */
final class ApprovalDesk implements DocumentApprovals {

    private static final int BODIES = 10;

    private final Foundation foundation;
    private final DocumentParts parts;

    ApprovalDesk(Foundation foundation, DocumentParts parts) {
        this.foundation = foundation;
        this.parts = parts;
    }

    @Override
    public List<ApprovalStep> steps(Id<Document> id) {
        Document document = parts.file().seen(id);
        if (!document.isOurs()) {
            return List.of();
        }
        List<StepRow> rows = parts.approvals().steps(id);
        Optional<StepRow> turn = turn(rows);
        boolean isOpen = document.status() == DocumentStatus.IN_APPROVAL;
        return rows.stream()
                .map(row -> new ApprovalStep(
                        row.body(),
                        row.state(),
                        row.at(),
                        row.byName(),
                        row.note(),
                        isOpen
                                && turn.filter(row::equals).isPresent()
                                && parts.rights().mayApprove(row.body())))
                .toList();
    }

    private static Optional<StepRow> turn(List<StepRow> rows) {
        return rows.stream().filter(row -> row.state() == State.WAITING).findFirst();
    }

    @Override
    public void submit(Id<Document> id, int version, List<String> bodies) {
        parts.rights().requireChangeSomewhere();
        foundation.transactions().write(() -> {
            Document document = parts.file().toChange(id, version);
            if (document.status() != DocumentStatus.DRAFT || document.newest() == 0) {
                throw new Refused("core.refused.document-no-draft", document.title());
            }
            if (bodies.isEmpty() || bodies.size() > BODIES) {
                throw new Refused("core.refused.approval-bodies", BODIES).at("bodies");
            }
            List<StepRow> before = parts.approvals().steps(id);
            int round = before.isEmpty() ? 1 : before.getFirst().round() + 1;
            if (parts.approvals().add(id, round, bodies.toArray(String[]::new)) != bodies.size()) {
                throw new Refused("core.refused.body-unknown", String.join(" ", bodies)).at("bodies");
            }
            advance(document, DocumentStatus.IN_APPROVAL, document.published(), document.adoptedOn());
            audit("core.audit.document-submitted", id, String.join(" ", bodies));
        });
    }

    @Override
    public void approve(Id<Document> id, int version, String note) {
        parts.rights().requireApproveSomewhere();
        String said = TypedText.bounded("note", note, TypedText.TEXT);
        foundation.transactions().write(() -> {
            Document document = turn(id, version);
            StepRow step = decide(document, State.APPROVED, said);
            boolean isLast = turn(parts.approvals().steps(id)).isEmpty();
            advance(
                    document,
                    isLast ? DocumentStatus.APPROVED : DocumentStatus.IN_APPROVAL,
                    document.published(),
                    document.adoptedOn());
            audit("core.audit.document-approved", id, step.body());
        });
    }

    @Override
    public void giveBack(Id<Document> id, int version, String reason) {
        parts.rights().requireApproveSomewhere();
        String said = TypedText.needed("reason", reason, TypedText.TEXT);
        foundation.transactions().write(() -> {
            Document document = turn(id, version);
            StepRow step = decide(document, State.RETURNED, said);
            advance(document, DocumentStatus.DRAFT, document.published(), document.adoptedOn());
            audit("core.audit.document-returned", id, step.body());
        });
    }

    /** The document that waits for approval, as the caller saw it. */
    private Document turn(Id<Document> id, int version) {
        parts.documents().locked(id);
        Document document = DocumentFile.asSeen(parts.file().seen(id), version);
        if (document.status() != DocumentStatus.IN_APPROVAL) {
            throw new Refused("core.refused.document-not-in-approval", document.title());
        }
        return document;
    }

    private StepRow decide(Document document, State state, String note) {
        StepRow step = turn(parts.approvals().steps(document.id())).orElseThrow();
        if (!parts.rights().mayApprove(step.body())) {
            throw new Forbidden("core.documents-approve");
        }
        Caller caller = foundation.access().caller();
        Instant now = foundation.clock().instant();
        parts.approvals().decide(document.id(), step, state, now, caller.name(), note);
        return step;
    }

    @Override
    public void publish(Id<Document> id, int version, Optional<LocalDate> adoptedOn) {
        parts.rights().requireChangeSomewhere();
        foundation.transactions().write(() -> {
            Document document = parts.file().toChange(id, version);
            boolean isReady = document.status() == DocumentStatus.APPROVED
                    || (!document.kind().isApproved()
                            && (document.status() == DocumentStatus.DRAFT
                                    || document.status() == DocumentStatus.WITHDRAWN));
            if (!isReady || document.newest() == 0) {
                throw new Refused("core.refused.document-not-approved", document.title());
            }
            advance(document, DocumentStatus.PUBLISHED, OptionalInt.of(document.newest()), adoptedOn);
            audit(
                    "core.audit.document-published",
                    id,
                    adoptedOn.map(LocalDate::toString).orElse(""));
        });
    }

    @Override
    public void withdraw(Id<Document> id, int version) {
        parts.rights().requireChangeSomewhere();
        foundation.transactions().write(() -> {
            Document document = parts.file().toChange(id, version);
            if (document.published().isEmpty()) {
                throw new Refused("core.refused.document-not-published", document.title());
            }
            parts.approvals().end(id, foundation.clock().instant());
            advance(document, DocumentStatus.WITHDRAWN, OptionalInt.empty(), document.adoptedOn());
            audit("core.audit.document-withdrawn", id, "");
        });
    }

    private void advance(
            Document document, DocumentStatus status, OptionalInt published, Optional<LocalDate> adoptedOn) {
        parts.documents()
                .advance(
                        document.id(),
                        status,
                        document.newest(),
                        published,
                        adoptedOn,
                        foundation.clock().instant());
        parts.index().index(document.id());
    }

    private void audit(String action, Id<Document> id, String detail) {
        foundation.audit().record(action, DocumentDesk.subject(id), detail);
    }
}
