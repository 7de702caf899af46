package org.iinkai.core.documents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultation.State;
import org.iinkai.api.documents.OpinionCount;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.documents.ConsultationMapper.Line;
import org.iinkai.core.part.Foundation;

/** One consultation as the caller sees it. */
final class ConsultationRoom {

    private final Foundation foundation;
    private final DocumentParts parts;

    ConsultationRoom(Foundation foundation, DocumentParts parts) {
        this.foundation = foundation;
        this.parts = parts;
    }

    LocalDate today() {
        return LocalDate.now(foundation.clock());
    }

    Consultation seen(Id<Consultation> id) {
        DocumentRights.Sight sight = parts.rights().sight();
        return foundation
                .transactions()
                .read(() -> parts.consultations().consultation(id, sight))
                .map(this::consultation)
                .orElseThrow(() -> notFound(id));
    }

    /** One that the caller holds. */
    Consultation ours(Id<Consultation> id) {
        Consultation seen = seen(id);
        if (!seen.isOurs()) {
            throw notFound(id);
        }
        return seen;
    }

    /** One that the caller may change; nobody else changes it before the open transaction ends. */
    Consultation toChange(Id<Consultation> id) {
        parts.rights().requireChangeSomewhere();
        parts.consultations().locked(id);
        Consultation seen = seen(id);
        if (!seen.mayChange()) {
            throw new Forbidden("core.documents-change");
        }
        return seen;
    }

    /** The same, as somebody saw it. */
    Consultation toChange(Id<Consultation> id, int version) {
        Consultation seen = toChange(id);
        if (seen.version() != version) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        return seen;
    }

    static NotFound notFound(Id<Consultation> id) {
        return new NotFound("consultation " + id);
    }

    static String subject(Id<Consultation> id) {
        return "consultation:" + id;
    }

    Consultation consultation(Line line) {
        State state = state(line);
        OpinionCount count = line.works() || state == State.PUBLISHED
                ? new OpinionCount(line.opinions(), line.people(), line.companies(), line.unanswered())
                : OpinionCount.NONE;
        return new Consultation(
                line.id(),
                line.document(),
                line.documentTitle(),
                line.number(),
                line.title(),
                line.lead(),
                line.asksMembers(),
                bodies(line),
                line.openedAt(),
                line.works() ? line.openedBy() : "",
                line.deadline(),
                line.tells(),
                line.remindDays(),
                state,
                count,
                line.works(),
                line.works() && parts.rights().mayChange(line.owner()),
                line.isAsked(),
                line.version());
    }

    private State state(Line line) {
        if (line.publishedAt().isPresent()) {
            return State.PUBLISHED;
        }
        boolean isOver = line.closedAt().isPresent() || line.deadline().isBefore(today());
        return isOver ? State.ENDED : State.OPEN;
    }

    private static List<String> bodies(Line line) {
        return Arrays.stream(line.bodies().split(" "))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
