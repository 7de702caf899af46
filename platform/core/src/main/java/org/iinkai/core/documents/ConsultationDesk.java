package org.iinkai.core.documents;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

import org.iinkai.api.audit.Comparison;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultation.State;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.OpinionFilter;
import org.iinkai.api.documents.SaveConsultation;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.documents.ConsultationMapper.After;
import org.iinkai.core.documents.OpinionMapper.Line;
import org.iinkai.core.documents.OpinionMapper.Query;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.TypedText;

/** Consultations in the database, for those who hold them. */
final class ConsultationDesk implements Consultations {

    private static final int BODIES = 20;
    private static final int REMIND_DAYS = 30;

    private static final Comparison<Consultation> COMPARED = Comparison.<Consultation>start()
            .plain("core.field.consultation-title", Consultation::title)
            .plain("core.field.consultation-lead", Consultation::lead)
            .plain("core.field.consultation-members", Consultation::asksMembers)
            .plain("core.field.consultation-bodies", Consultation::bodies)
            .plain("core.field.consultation-deadline", Consultation::deadline)
            .plain("core.field.consultation-tells", Consultation::tells)
            .plain("core.field.consultation-remind-days", Consultation::remindDays);

    private final Foundation foundation;
    private final DocumentParts parts;
    private final ConsultationRoom room;

    ConsultationDesk(Foundation foundation, DocumentParts parts, ConsultationRoom room) {
        this.foundation = foundation;
        this.parts = parts;
        this.room = room;
    }

    @Override
    public Page<Consultation> find(boolean onlyOpen, PageRequest page) {
        DocumentRights.Sight sight = parts.rights().sight();
        LocalDate today = room.today();
        After after = page.isFirst() ? null : at(page, (day, id) -> new After(LocalDate.parse(day), id));
        return foundation
                .transactions()
                .read(() -> Page.of(
                        parts.consultations().find(onlyOpen, today, after, page.size() + 1, sight).stream()
                                .map(room::consultation)
                                .toList(),
                        page,
                        row -> List.of(row.deadline().toString(), row.id().toString()),
                        Total.bounded(parts.consultations().count(onlyOpen, today, Total.BOUND + 1, sight))));
    }

    private static <T> T at(PageRequest page, BiFunction<String, String, T> made) {
        try {
            String id = UUID.fromString(page.after().get(1)).toString();
            return made.apply(page.after().getFirst(), id);
        } catch (RuntimeException unreadable) {
            throw new Refused("core.refused.page-position");
        }
    }

    @Override
    public List<Consultation> about(Id<Document> document) {
        DocumentRights.Sight sight = parts.rights().sight();
        return foundation.transactions().read(() -> parts.consultations().about(document, sight)).stream()
                .map(room::consultation)
                .toList();
    }

    @Override
    public Consultation consultation(Id<Consultation> id) {
        return room.seen(id);
    }

    @Override
    public List<Chapter> chapters(Id<Consultation> id) {
        Consultation seen = room.seen(id);
        return parts.versions().chapters(seen.document(), seen.number());
    }

    @Override
    public Consultation save(SaveConsultation request) {
        parts.rights().requireChangeSomewhere();
        SaveConsultation checked = checked(request);
        return foundation.transactions().write(() -> {
            if (checked.version() == 0) {
                open(checked);
            } else {
                change(checked);
            }
            return room.seen(checked.id());
        });
    }

    private SaveConsultation checked(SaveConsultation request) {
        List<String> bodies = List.copyOf(new LinkedHashSet<>(request.bodies()));
        if (!request.asksMembers() && bodies.isEmpty()) {
            throw new Refused("core.refused.consultation-nobody").at("bodies");
        }
        if (bodies.size() > BODIES) {
            throw new Refused("core.refused.approval-bodies", BODIES).at("bodies");
        }
        if (request.deadline().isBefore(room.today())) {
            throw new Refused("core.refused.consultation-day").at("deadline");
        }
        if (request.remindDays() < 0 || request.remindDays() > REMIND_DAYS) {
            throw new Refused("core.refused.consultation-remind-days", REMIND_DAYS).at("remindDays");
        }
        return new SaveConsultation(
                request.id(),
                request.document(),
                TypedText.needed("title", request.title(), TypedText.LINE),
                TypedText.bounded("lead", request.lead(), TypedText.TEXT),
                request.asksMembers(),
                bodies,
                request.deadline(),
                request.tells(),
                request.remindDays(),
                request.version());
    }

    private void open(SaveConsultation request) {
        Document document = parts.file().toChange(request.document());
        if (parts.versions().chapters(document.id(), document.newest()).isEmpty()) {
            throw new Refused("core.refused.consultation-text", document.title());
        }
        int added = parts.consultations()
                .add(
                        request,
                        document.newest(),
                        foundation.clock().instant(),
                        foundation.access().caller());
        if (added == 0) {
            room.toChange(request.id());
            return;
        }
        bodies(request);
        foundation
                .audit()
                .record(
                        "core.audit.consultation-opened",
                        ConsultationRoom.subject(request.id()),
                        request.title(),
                        COMPARED.added(room.seen(request.id())));
    }

    private void change(SaveConsultation request) {
        Consultation before = room.toChange(request.id(), request.version());
        requireUnpublished(before);
        parts.consultations().change(request);
        parts.consultations().removeBodies(request.id());
        bodies(request);
        foundation
                .audit()
                .record(
                        "core.audit.consultation-changed",
                        ConsultationRoom.subject(request.id()),
                        request.title(),
                        COMPARED.between(before, room.seen(request.id())));
    }

    private void bodies(SaveConsultation request) {
        String[] bodies = request.bodies().toArray(String[]::new);
        if (parts.consultations().addBodies(request.id(), bodies) != bodies.length) {
            throw new Refused("core.refused.body-unknown", String.join(" ", bodies)).at("bodies");
        }
    }

    private static void requireUnpublished(Consultation consultation) {
        if (consultation.state() == State.PUBLISHED) {
            throw new Refused("core.refused.consultation-published", consultation.title());
        }
    }

    @Override
    public long reach(boolean asksMembers, List<String> bodies) {
        parts.rights().requireChangeSomewhere();
        return foundation
                .transactions()
                .read(() -> parts.letters().reach(asksMembers, bodies.toArray(String[]::new), room.today()));
    }

    @Override
    public long waiting() {
        parts.rights().requireChangeSomewhere();
        DocumentRights.Sight sight = parts.rights().sight();
        return foundation.transactions().read(() -> parts.consultations().waiting(room.today(), sight));
    }

    @Override
    public void close(Id<Consultation> id, int version) {
        parts.rights().requireChangeSomewhere();
        foundation.transactions().write(() -> {
            Consultation open = room.toChange(id, version);
            if (open.state() != State.OPEN) {
                throw new Refused("core.refused.consultation-over", open.title(), open.deadline());
            }
            parts.consultations()
                    .close(
                            id,
                            foundation.clock().instant(),
                            foundation.access().caller().account());
            audit("core.audit.consultation-closed", open, "");
        });
    }

    @Override
    public Page<Opinion> opinions(OpinionFilter filter, PageRequest page) {
        room.ours(filter.consultation());
        Query query = query(filter, page);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        parts.opinions().find(query).stream().map(Line::named).toList(),
                        page,
                        row -> List.of(Integer.toString(row.chapter()), row.id().toString()),
                        Total.bounded(parts.opinions().count(query, Total.BOUND + 1))));
    }

    private static Query query(OpinionFilter filter, PageRequest page) {
        int most = page.size() + 1;
        return page.isFirst()
                ? query(filter, 0, null, most)
                : at(page, (chapter, id) -> query(filter, Integer.parseInt(chapter), id, most));
    }

    private static Query query(OpinionFilter filter, int afterChapter, @Nullable String afterId, int most) {
        return new Query(
                filter.consultation().toString(),
                filter.text().strip(),
                filter.chapter().orElse(null),
                filter.verdict().map(Enum::name).orElse(null),
                filter.onlyUnanswered(),
                afterChapter,
                afterId,
                most);
    }

    @Override
    public Opinion opinion(Id<Opinion> id) {
        parts.rights().sight();
        Opinion opinion = foundation
                .transactions()
                .read(() -> parts.opinions().opinion(id))
                .map(Line::named)
                .orElseThrow(() -> new NotFound("opinion " + id));
        room.ours(opinion.consultation());
        return opinion;
    }

    @Override
    public void answer(Id<Opinion> id, int version, Opinion.Verdict verdict, String reason) {
        parts.rights().requireChangeSomewhere();
        String why = verdict == Opinion.Verdict.ADOPTED
                ? TypedText.bounded("reason", reason, TypedText.TEXT)
                : TypedText.needed("reason", reason, TypedText.TEXT);
        Opinion seen = opinion(id);
        foundation.transactions().write(() -> {
            Consultation consultation = room.toChange(seen.consultation());
            requireUnpublished(consultation);
            Optional<Integer> stored = parts.opinions().locked(id);
            if (stored.isEmpty() || stored.get() != version) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            parts.opinions()
                    .answer(
                            id,
                            verdict,
                            why,
                            foundation.clock().instant(),
                            foundation.access().caller().name());
            audit("core.audit.opinion-answered", consultation, verdict.name());
        });
    }

    @Override
    public void publish(Id<Consultation> id, int version) {
        parts.rights().requireChangeSomewhere();
        foundation.transactions().write(() -> {
            Consultation over = room.toChange(id, version);
            requireUnpublished(over);
            if (over.state() == State.OPEN) {
                throw new Refused("core.refused.consultation-open", over.title());
            }
            if (over.count().unanswered() > 0) {
                throw new Refused(
                        "core.refused.consultation-unanswered", over.count().unanswered());
            }
            parts.consultations().publish(id, foundation.clock().instant());
            audit("core.audit.consultation-published", over, "");
        });
    }

    private void audit(String action, Consultation consultation, String detail) {
        foundation.audit().record(action, ConsultationRoom.subject(consultation.id()), detail);
    }
}
