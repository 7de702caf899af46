package org.iinkai.core.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.access.Caller;
import org.iinkai.api.data.Id;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultation.State;
import org.iinkai.api.documents.GiveOpinion;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.OpinionSeat;
import org.iinkai.api.documents.Opinions;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.core.documents.OpinionMapper.Line;
import org.iinkai.core.documents.OpinionMapper.Own;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.TypedText;

/** Consultations in the database, for those who are asked. */
final class OpinionDesk implements Opinions {

    private static final int PUBLISHED = 5_000;

    private final Foundation foundation;
    private final DocumentParts parts;
    private final ConsultationRoom room;
    private final Consumer<Id<Company>> requireOwn;

    /** @param requireOwn refuses a company that the caller is no contact of today */
    OpinionDesk(Foundation foundation, DocumentParts parts, ConsultationRoom room, Consumer<Id<Company>> requireOwn) {
        this.foundation = foundation;
        this.parts = parts;
        this.room = room;
        this.requireOwn = requireOwn;
    }

    @Override
    public Consultation consultation(OpinionSeat seat) {
        Id<Consultation> id = seat.consultation();
        if (seat.company().isEmpty()) {
            Consultation seen = room.seen(id);
            if (!seen.isAsked()) {
                throw ConsultationRoom.notFound(id);
            }
            return seen;
        }
        Id<Company> company = seat.company().get();
        requireOwn.accept(company);
        return foundation
                .transactions()
                .read(() -> parts.consultations().ofMember(id, company, room.today()))
                .map(room::consultation)
                .orElseThrow(() -> ConsultationRoom.notFound(id));
    }

    @Override
    public List<Chapter> chapters(OpinionSeat seat) {
        return chapters(consultation(seat));
    }

    private List<Chapter> chapters(Consultation asked) {
        return parts.versions().chapters(asked.document(), asked.number());
    }

    @Override
    public List<Opinion> own(OpinionSeat seat) {
        boolean isPublished = consultation(seat).state() == State.PUBLISHED;
        return foundation.transactions().read(() -> parts.opinions().own(seat.consultation(), giver(seat))).stream()
                .map(line -> line.own(isPublished))
                .toList();
    }

    private Own giver(OpinionSeat seat) {
        Caller caller = foundation.access().caller();
        Optional<Id<Person>> person = Optional.of(caller.person())
                .filter(id -> !id.isEmpty())
                .map(Id::<Person>of)
                .map(id -> parts.opinions().current(id).orElse(id));
        return new Own(
                seat.company().map(Id::toString).orElse(null),
                person.map(Id::toString).orElse(null),
                person.isPresent() ? "" : caller.account(),
                caller.name());
    }

    /** With the company of somebody of a body, as of today. */
    private Own withCompany(Own giver) {
        if (giver.company() != null || giver.person() == null) {
            return giver;
        }
        String company = parts.opinions()
                .companyOf(Id.of(giver.person()), room.today())
                .map(Id::toString)
                .orElse(null);
        return new Own(company, giver.person(), giver.account(), giver.name());
    }

    @Override
    public void give(OpinionSeat seat, GiveOpinion request) {
        Consultation asked = consultation(seat);
        GiveOpinion checked = new GiveOpinion(
                request.id(),
                request.chapter(),
                TypedText.needed("text", request.text().replace("\r\n", "\n"), TypedText.TEXT),
                request.version());
        if (checked.chapter() < 0 || checked.chapter() > chapters(asked).size()) {
            throw new Refused("core.refused.opinion-chapter").at("chapter");
        }
        foundation.transactions().write(() -> {
            requireOpen(seat);
            if (checked.version() == 0) {
                add(seat, checked);
            } else {
                requireUnanswered(seat, checked.id(), checked.version());
                parts.opinions().change(checked, foundation.clock().instant());
                audit("core.audit.opinion-changed", seat, checked.chapter());
            }
        });
    }

    private void add(OpinionSeat seat, GiveOpinion opinion) {
        Own giver = giver(seat);
        int added = parts.opinions()
                .add(
                        opinion,
                        seat.consultation(),
                        withCompany(giver),
                        foundation.clock().instant());
        if (added == 0) {
            mine(seat, opinion.id(), giver);
            return;
        }
        audit("core.audit.opinion-given", seat, opinion.chapter());
    }

    @Override
    public void takeBack(OpinionSeat seat, Id<Opinion> opinion) {
        consultation(seat);
        foundation.transactions().write(() -> {
            requireOpen(seat);
            int version = mine(seat, opinion, giver(seat));
            Line line = requireUnanswered(seat, opinion, version);
            parts.opinions().remove(opinion);
            audit("core.audit.opinion-taken-back", seat, line.chapter());
        });
    }

    /** Opinions are taken, until the open transaction ends. */
    private void requireOpen(OpinionSeat seat) {
        parts.consultations().held(seat.consultation());
        Consultation asked = consultation(seat);
        if (asked.state() != State.OPEN) {
            throw new Refused("core.refused.consultation-over", asked.title(), asked.deadline());
        }
    }

    private int mine(OpinionSeat seat, Id<Opinion> opinion, Own giver) {
        return parts.opinions()
                .lockedOwn(opinion, seat.consultation(), giver)
                .orElseThrow(() -> new NotFound("opinion " + opinion));
    }

    private Line requireUnanswered(OpinionSeat seat, Id<Opinion> opinion, int version) {
        if (mine(seat, opinion, giver(seat)) != version) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        Line line = parts.opinions().opinion(opinion).orElseThrow();
        if (line.verdict() != null) {
            throw new Refused("core.refused.opinion-answered");
        }
        return line;
    }

    @Override
    public List<Opinion> published(OpinionSeat seat) {
        if (consultation(seat).state() != State.PUBLISHED) {
            return List.of();
        }
        return foundation
                .transactions()
                .read(() -> parts.opinions()
                        .find(new OpinionMapper.Query(
                                seat.consultation().toString(), "", null, null, false, 0, null, PUBLISHED)))
                .stream()
                .map(Line::nameless)
                .toList();
    }

    private void audit(String action, OpinionSeat seat, int chapter) {
        foundation.audit().record(action, ConsultationRoom.subject(seat.consultation()), Integer.toString(chapter));
    }
}
