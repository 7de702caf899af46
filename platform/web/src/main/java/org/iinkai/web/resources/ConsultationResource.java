package org.iinkai.web.resources;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.documents.Chapter;
import org.iinkai.api.documents.Consultation;
import org.iinkai.api.documents.Consultations;
import org.iinkai.api.documents.Document;
import org.iinkai.api.documents.Opinion;
import org.iinkai.api.documents.Opinion.Verdict;
import org.iinkai.api.documents.OpinionFilter;
import org.iinkai.api.documents.SaveConsultation;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** Consultations: opened, changed, closed, their opinions read and answered, the answers published. */
final class ConsultationResource implements RestResource {

    static final RestParameter ID = RestParameter.id("id", "Id of the consultation.");
    static final RestParameter OPINION = RestParameter.id("opinion", "Id of the opinion.");
    private static final int USUAL_REMIND_DAYS = 3;

    private final Consultations consultations;
    private final OwnOpinionOperations own;

    ConsultationResource(ConsultationServices services) {
        this.consultations = services.consultations();
        this.own = new OwnOpinionOperations(services.opinions());
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.of(lists(), one(), opinions(), own.all())
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<RestOperation> lists() {
        return Stream.of(
                RestOperation.page(
                                "",
                                "Consultations that the caller holds or is asked in, the latest deadline first",
                                Consultation.class,
                                request -> consultations.find(Query.flag(request, "open"), request.page()))
                        .with(RestParameter.text("open", "Only those that take opinions.")
                                .oneOf("true", "false")),
                RestOperation.post(
                                "",
                                "Opens a consultation about the newest version of a document",
                                NewConsultation.class,
                                Consultation.class,
                                this::open)
                        .creating(Consultation.class, Consultation::id)
                        .versioned(Consultation.class, Consultation::version)
                        .example(new NewConsultation(
                                Optional.empty(),
                                Id.of("0199c1d2-0000-7000-8000-000000000000"),
                                ConsultationBody.example())));
    }

    private Stream<RestOperation> one() {
        return Stream.of(
                RestOperation.get(
                                "/{id}",
                                "A consultation",
                                Consultation.class,
                                request -> consultations.consultation(id(request)))
                        .with(ID)
                        .versioned(Consultation.class, Consultation::version),
                RestOperation.put(
                                "/{id}",
                                "Changes a consultation; a later deadline lets opinions in again",
                                ConsultationBody.class,
                                Consultation.class,
                                this::change)
                        .with(ID)
                        .conditional()
                        .versioned(Consultation.class, Consultation::version)
                        .example(ConsultationBody.example()),
                RestOperation.get(
                                "/{id}/chapters",
                                "The text that it is about",
                                Chapter[].class,
                                request -> consultations.chapters(id(request)))
                        .with(ID),
                step("close", "Takes no more opinions", request -> consultations.close(id(request), request.version())),
                step(
                        "publish",
                        "Lets those asked see opinions and answers, without names",
                        request -> consultations.publish(id(request), request.version())));
    }

    private RestOperation step(String name, String summary, Consumer<RestRequest> work) {
        return RestOperation.post("/{id}/" + name, summary, Void.class, Consultation.class, request -> {
                    work.accept(request);
                    return consultations.consultation(id(request));
                })
                .with(ID)
                .conditional()
                .versioned(Consultation.class, Consultation::version);
    }

    private Stream<RestOperation> opinions() {
        return Stream.of(
                RestOperation.page(
                                "/{id}/opinions",
                                "Opinions in the order of chapters, with who gave them",
                                Opinion.class,
                                this::find)
                        .with(
                                ID,
                                RestParameter.text("text", "Words of what was said or of who said it."),
                                RestParameter.number("chapter", "Position of the chapter; 0 for the whole text.")
                                        .example("1"),
                                RestParameter.text("verdict", "What became of them; all when left out.")
                                        .oneOf(Arrays.stream(Verdict.values())
                                                .map(Enum::name)
                                                .toArray(String[]::new)),
                                RestParameter.text("unanswered", "Only those without an answer.")
                                        .oneOf("true", "false")),
                RestOperation.get("/{id}/opinions/{opinion}", "An opinion", Opinion.class, this::opinion)
                        .with(ID, OPINION)
                        .versioned(Opinion.class, Opinion::version),
                RestOperation.put(
                                "/{id}/opinions/{opinion}/answer",
                                "Answers an opinion, or changes the answer",
                                AnswerBody.class,
                                Opinion.class,
                                this::answer)
                        .with(ID, OPINION)
                        .conditional()
                        .versioned(Opinion.class, Opinion::version)
                        .example(new AnswerBody(Verdict.PARTLY, Optional.of("第3章に手順を加えました。"))));
    }

    private Consultation open(RestRequest request) {
        NewConsultation body = request.body(NewConsultation.class);
        return consultations.save(body.consultation().as(body.id().orElseGet(Id::next), body.document(), 0));
    }

    private Consultation change(RestRequest request) {
        // what it is about stays as it is, whatever is named here
        return consultations.save(request.body(ConsultationBody.class).as(id(request), Id.next(), request.version()));
    }

    private Page<Opinion> find(RestRequest request) {
        Optional<Verdict> verdict = request.query("verdict")
                .filter(text -> !text.isEmpty())
                .map(text -> Arrays.stream(Verdict.values())
                        .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new Refused("web.refused.text", "verdict").at("verdict")));
        return consultations.opinions(
                new OpinionFilter(
                        id(request),
                        request.query("text").orElse(""),
                        request.query("chapter")
                                .filter(text -> !text.isEmpty())
                                .map(text -> Query.number("chapter", text)),
                        verdict,
                        Query.flag(request, "unanswered")),
                request.page());
    }

    private Opinion opinion(RestRequest request) {
        consultations.consultation(id(request));
        Opinion opinion = consultations.opinion(opinionId(request));
        if (!opinion.consultation().equals(id(request))) {
            throw new NotFound("opinion " + opinion.id());
        }
        return opinion;
    }

    private Opinion answer(RestRequest request) {
        AnswerBody body = request.body(AnswerBody.class);
        Opinion stored = opinion(request);
        consultations.answer(
                stored.id(), request.version(), body.verdict(), body.reason().orElse(""));
        return consultations.opinion(stored.id());
    }

    static Id<Consultation> id(RestRequest request) {
        return Id.of(request.place("id"));
    }

    static Id<Opinion> opinionId(RestRequest request) {
        return Id.of(request.place("opinion"));
    }

    /**
     * A consultation as it shall be.
     *
     * @param bodies codes of bodies whose people are asked; may be left out
     * @param tells whether those asked get a mail; they do when it is left out
     * @param remindDays days before the deadline for a reminder, 0 for none; 3 when left out
     */
    record ConsultationBody(
            String title,
            Optional<String> lead,
            boolean asksMembers,
            Optional<List<String>> bodies,
            LocalDate deadline,
            Optional<Boolean> tells,
            Optional<Integer> remindDays) {

        static ConsultationBody example() {
            return new ConsultationBody(
                    "ガイドライン（案）への意見照会",
                    Optional.empty(),
                    true,
                    Optional.empty(),
                    LocalDate.of(2027, 1, 29),
                    Optional.of(true),
                    Optional.of(USUAL_REMIND_DAYS));
        }

        SaveConsultation as(Id<Consultation> id, Id<Document> document, int version) {
            return new SaveConsultation(
                    id,
                    document,
                    title,
                    lead.orElse(""),
                    asksMembers,
                    bodies.orElseGet(List::of),
                    deadline,
                    tells.orElse(true),
                    remindDays.orElse(USUAL_REMIND_DAYS),
                    version);
        }
    }

    /** A consultation that comes. */
    record NewConsultation(Optional<Id<Consultation>> id, Id<Document> document, ConsultationBody consultation) {}

    /** What becomes of an opinion, and why. */
    record AnswerBody(Verdict verdict, Optional<String> reason) {}
}
