package org.iinkai.web.resources;

import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.documents.GiveOpinion;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.OpinionSeat;
import org.iinkai.api.documents.Opinions;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.Company;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;

/** What those who are asked say: given, changed, taken back, and what was published. */
final class OwnOpinionOperations {

    private static final RestParameter COMPANY =
            RestParameter.id("company", "Company whose contact the caller is; left out for somebody of a body.");

    private final Opinions opinions;

    OwnOpinionOperations(Opinions opinions) {
        this.opinions = opinions;
    }

    Stream<RestOperation> all() {
        return Stream.of(
                RestOperation.get(
                                "/{id}/own-opinions",
                                "What the caller said",
                                Opinion[].class,
                                request -> opinions.own(seat(request)))
                        .with(ConsultationResource.ID, COMPANY),
                RestOperation.get(
                                "/{id}/published-opinions",
                                "What everybody said and what was answered, without names; none before it is published",
                                Opinion[].class,
                                request -> opinions.published(seat(request)))
                        .with(ConsultationResource.ID, COMPANY),
                RestOperation.post(
                                "/{id}/own-opinions", "Gives an opinion", NewOpinion.class, Opinion.class, this::give)
                        .with(ConsultationResource.ID, COMPANY)
                        .creating(Opinion.class, Opinion::id)
                        .versioned(Opinion.class, Opinion::version)
                        .example(new NewOpinion(Optional.empty(), OpinionBody.example())),
                RestOperation.get(
                                "/{id}/own-opinions/{opinion}",
                                "One of what the caller said",
                                Opinion.class,
                                request -> own(seat(request), ConsultationResource.opinionId(request)))
                        .with(ConsultationResource.ID, ConsultationResource.OPINION, COMPANY)
                        .versioned(Opinion.class, Opinion::version),
                RestOperation.put(
                                "/{id}/own-opinions/{opinion}",
                                "Changes what the caller said",
                                OpinionBody.class,
                                Opinion.class,
                                this::change)
                        .with(ConsultationResource.ID, ConsultationResource.OPINION, COMPANY)
                        .conditional()
                        .versioned(Opinion.class, Opinion::version)
                        .example(OpinionBody.example()),
                RestOperation.delete("/{id}/own-opinions/{opinion}", "Takes back what the caller said", request -> {
                            opinions.takeBack(seat(request), ConsultationResource.opinionId(request));
                            return Optional.empty();
                        })
                        .with(ConsultationResource.ID, ConsultationResource.OPINION, COMPANY));
    }

    private static OpinionSeat seat(RestRequest request) {
        Optional<Id<Company>> company =
                request.query("company").filter(text -> !text.isEmpty()).map(Id::of);
        return new OpinionSeat(ConsultationResource.id(request), company);
    }

    private Opinion give(RestRequest request) {
        NewOpinion body = request.body(NewOpinion.class);
        Id<Opinion> id = body.id().orElseGet(Id::next);
        opinions.give(seat(request), body.opinion().as(id, 0));
        return own(seat(request), id);
    }

    private Opinion change(RestRequest request) {
        Id<Opinion> id = ConsultationResource.opinionId(request);
        own(seat(request), id);
        opinions.give(seat(request), request.body(OpinionBody.class).as(id, request.version()));
        return own(seat(request), id);
    }

    private Opinion own(OpinionSeat seat, Id<Opinion> id) {
        return opinions.own(seat).stream()
                .filter(opinion -> opinion.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("opinion " + id));
    }

    /**
     * What is said.
     *
     * @param chapter position of the chapter, from 1; 0 for the whole text
     */
    record OpinionBody(int chapter, String text) {

        static OpinionBody example() {
            return new OpinionBody(1, "目的に「お客様の安心」も加えてください。");
        }

        GiveOpinion as(Id<Opinion> id, int version) {
            return new GiveOpinion(id, chapter, text, version);
        }
    }

    /** An opinion that comes. */
    record NewOpinion(Optional<Id<Opinion>> id, OpinionBody opinion) {}
}
