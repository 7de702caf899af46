package org.iinkai.web.resources;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.Person;
import org.iinkai.api.rest.RestOperation;
import org.iinkai.api.rest.RestParameter;
import org.iinkai.api.rest.RestRequest;
import org.iinkai.api.rest.RestResource;

/** Bodies, their posts, who holds them, and handing over. */
final class BodyResource implements RestResource {

    private static final RestParameter CODE =
            RestParameter.text("code", "Code of the body.").example("training-committee");
    private static final RestParameter TERM = RestParameter.id("term", "Id of the term.");
    private static final Id<Person> SOMEBODY = Id.of("0198c0de-0000-7000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.parse("2024-06-20");

    private final Bodies bodies;
    private final Clock clock;
    private final RegisterServices register;

    BodyResource(RegisterServices register) {
        this.bodies = register.bodies();
        this.clock = register.clock();
        this.register = register;
    }

    @Override
    public List<RestOperation> operations() {
        return Stream.concat(ofBodies(), ofTerms()).toList();
    }

    private Stream<RestOperation> ofBodies() {
        return Stream.of(
                RestOperation.get(
                        "", "All bodies in their order, those of the past too", Body[].class, request -> bodies.all()),
                RestOperation.get("/{code}", "A body", Body.class, this::body).with(CODE),
                RestOperation.get(
                                "/{code}/posts",
                                "The posts of a body, in their order",
                                Post[].class,
                                request -> bodies.posts(there(request)))
                        .with(CODE),
                RestOperation.get(
                                "/{code}/holders",
                                "Who holds the posts on a day",
                                Term[].class,
                                request -> register.noted("bodies", bodies.holders(there(request), day(request))))
                        .with(CODE, RestParameter.day("day", "As of that day; today when left out.")),
                RestOperation.get(
                                "/{code}/terms",
                                "All terms of a body, latest first",
                                Term[].class,
                                request -> register.noted("bodies", bodies.terms(there(request))))
                        .with(CODE));
    }

    private Stream<RestOperation> ofTerms() {
        return Stream.of(
                RestOperation.post("/{code}/terms", "A person takes a post", TermBody.class, Term.class, this::begin)
                        .with(CODE)
                        .creating(Term.class, Term::id)
                        .versioned(Term.class, Term::version)
                        .example(new TermBody(
                                Optional.empty(), "training-committee.chair", SOMEBODY, DAY, Optional.empty())),
                RestOperation.get("/{code}/terms/{term}", "A term", Term.class, this::term)
                        .with(CODE, TERM)
                        .versioned(Term.class, Term::version),
                RestOperation.put("/{code}/terms/{term}", "Changes a term", TermBody.class, Term.class, this::change)
                        .with(CODE, TERM)
                        .conditional()
                        .versioned(Term.class, Term::version)
                        .example(new TermBody(
                                Optional.empty(),
                                "training-committee.chair",
                                SOMEBODY,
                                DAY,
                                Optional.of(DAY.plusYears(2)))),
                RestOperation.post(
                                "/{code}/terms/{term}/hand-over",
                                "Hands the post over: the term ends on the day before and the successor's begins, which is"
                                        + " the answer",
                                HandOverBody.class,
                                Term.class,
                                this::handOver)
                        .with(CODE, TERM)
                        .conditional()
                        .versioned(Term.class, Term::version)
                        .example(new HandOverBody(Optional.empty(), SOMEBODY, DAY)),
                RestOperation.delete("/{code}/terms/{term}", "Takes a mistaken term away", this::remove)
                        .with(CODE, TERM));
    }

    private Body body(RestRequest request) {
        String code = request.place("code");
        return bodies.all().stream()
                .filter(body -> body.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("body " + code));
    }

    private String there(RestRequest request) {
        return body(request).code();
    }

    private Term term(RestRequest request) {
        return term(request, Id.of(request.place("term")));
    }

    private Term term(RestRequest request, Id<Term> id) {
        return bodies.terms(there(request)).stream()
                .filter(term -> term.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("term " + id));
    }

    private Term begin(RestRequest request) {
        String code = there(request);
        bodies.terms(code); // who may not read the answer is refused before anything is changed
        TermBody body = request.body(TermBody.class);
        if (bodies.posts(code).stream().noneMatch(post -> post.code().equals(body.post()))) {
            throw new NotFound("post " + body.post() + " of " + code);
        }
        Id<Term> id = body.id().orElseGet(Id::next);
        bodies.save(body.as(id, 0));
        return term(request, id);
    }

    private Term change(RestRequest request) {
        Id<Term> id = term(request).id();
        bodies.save(request.body(TermBody.class).as(id, request.version()));
        return term(request, id);
    }

    private Term handOver(RestRequest request) {
        Id<Term> ending = term(request).id();
        HandOverBody body = request.body(HandOverBody.class);
        Id<Term> next = body.id().orElseGet(Id::next);
        bodies.handOver(ending, request.version(), next, body.successor(), body.on());
        return term(request, next);
    }

    private Object remove(RestRequest request) {
        bodies.remove(term(request).id());
        return "";
    }

    private LocalDate day(RestRequest request) {
        return Query.day(request, "day").orElseGet(() -> LocalDate.now(clock));
    }

    /**
     * That a person holds a post.
     *
     * @param id of a new term, made by the client; may be left out
     * @param to last day; left out while no end is set
     */
    record TermBody(Optional<Id<Term>> id, String post, Id<Person> person, LocalDate from, Optional<LocalDate> to) {

        Term as(Id<Term> term, int version) {
            return new Term(term, post, person, "", "", from, to, version);
        }
    }

    /**
     * Who follows.
     *
     * @param id of the successor's term, made by the client; may be left out
     * @param on first day of the successor
     */
    record HandOverBody(Optional<Id<Term>> id, Id<Person> successor, LocalDate on) {}
}
