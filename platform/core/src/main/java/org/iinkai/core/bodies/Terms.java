package org.iinkai.core.bodies;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Person;
import org.iinkai.core.bodies.BodyMapper.PostRow;

/**
 * Gives posts to people. Whoever does so holds the post and the person, so that times never overlap that must not.
 *
 * @see "Decision 013"
 */
final class Terms {

    private static final LocalDate FIRST = LocalDate.of(1868, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final Access access;
    private final BodyMapper bodies;
    private final TermMapper terms;

    Terms(Access access, BodyMapper bodies, TermMapper terms) {
        this.access = access;
        this.bodies = bodies;
        this.terms = terms;
    }

    /** Whether anything changed. */
    boolean save(Term request) {
        if (request.version() == 0 && terms.term(request.id()).isPresent()) {
            return false;
        }
        Term term = checked(request);
        if (request.version() == 0) {
            return terms.add(term) > 0;
        }
        stored(request.id());
        if (terms.change(term) == 0) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        return true;
    }

    /** Records what a table says; what is recorded already stays one term. */
    void read(Term term) {
        Optional<Id<Term>> known = terms.same(term);
        if (known.isEmpty()) {
            save(term);
            return;
        }
        Term before = stored(known.get());
        if (!before.to().equals(term.to())) {
            save(with(before, before.from(), term.to()));
        }
    }

    /** Whether anything changed. */
    boolean handOver(Id<Term> id, int version, Term next) {
        if (terms.term(next.id()).isPresent()) {
            return false;
        }
        Term term = stored(id);
        LocalDate on = next.from();
        checkDay(on, "on");
        if (!on.isAfter(term.from())) {
            throw new Refused("core.refused.hand-over-day", term.from()).at("on");
        }
        if (term.to().filter(last -> last.isBefore(on.minusDays(1))).isPresent()) {
            throw new Refused("core.refused.term-ended", term.to().get()).at("on");
        }
        Term shortened =
                new Term(id, term.post(), term.person(), "", "", term.from(), Optional.of(on.minusDays(1)), version);
        Id<Person> successor = current(next.person());
        if (successor.equals(term.person())) {
            throw new Refused("core.refused.hand-over-itself").at("successor");
        }
        Optional<LocalDate> rest = term.to().filter(last -> !last.isBefore(on));
        try {
            save(shortened);
            save(new Term(next.id(), term.post(), successor, "", "", on, rest, 0));
        } catch (Refused refused) {
            throw refused.at(
                    refused.field().equals("person")
                            ? "successor"
                            : refused.field().isEmpty() ? "" : "on");
        }
        return true;
    }

    /** Takes it away and gives what was stored. */
    Term remove(Id<Term> id) {
        Term term = stored(id);
        terms.remove(id);
        return term;
    }

    Term stored(Id<Term> id) {
        return terms.term(id).orElseThrow(() -> new NotFound("term " + id));
    }

    private Term checked(Term request) {
        checkDay(request.from(), "from");
        request.to().ifPresent(last -> {
            checkDay(last, "to");
            if (last.isBefore(request.from())) {
                throw new Refused("core.refused.period", request.from(), last).at("to");
            }
        });
        PostRow post = post(request.post());
        Id<Person> person = current(request.person());
        Term term = within(
                bodies.body(post.body()),
                new Term(request.id(), post.code(), person, "", "", request.from(), request.to(), request.version()));
        checkMayAppoint(post, term);
        if (terms.overlapping(term, false).isPresent()) {
            throw new Refused("core.refused.term-overlap").at("person");
        }
        if (post.isSingle()) {
            terms.overlapping(term, true).map(this::stored).ifPresent(holder -> {
                throw new Refused("core.refused.post-taken", post.nameJa(), holder.personName()).at("from");
            });
        }
        return term;
    }

    /** The term within the time that the body exists; without an end it ends with the body. */
    private static Term within(Optional<BodyMapper.BodyRow> body, Term term) {
        body.flatMap(BodyMapper.BodyRow::fromDay).filter(term.from()::isBefore).ifPresent(first -> {
            throw new Refused("core.refused.body-not-begun", first).at("from");
        });
        Optional<LocalDate> end = body.flatMap(BodyMapper.BodyRow::untilDay);
        end.filter(term.from()::isAfter).ifPresent(last -> {
            throw new Refused("core.refused.body-ended", last).at("from");
        });
        end.filter(last -> term.to().filter(last::isBefore).isPresent()).ifPresent(last -> {
            throw new Refused("core.refused.body-ends-before", last).at("to");
        });
        return with(term, term.from(), term.to().or(() -> end));
    }

    /** Nobody helps themselves to the rights of a post; shortening one's own time is free. */
    private void checkMayAppoint(PostRow post, Term term) {
        if (post.role().isEmpty() || access.may(CoreRight.ACCOUNTS_MANAGE) || isShortened(term)) {
            return;
        }
        String account = access.caller().account();
        if (terms.personOf(account).filter(term.person()::equals).isPresent()) {
            throw new Refused("core.refused.own-post").at("person");
        }
    }

    private boolean isShortened(Term term) {
        return terms.term(term.id())
                .filter(before -> before.post().equals(term.post())
                        && before.person().equals(term.person())
                        && !term.from().isBefore(before.from())
                        && !last(term).isAfter(last(before)))
                .isPresent();
    }

    private static LocalDate last(Term term) {
        return term.to().orElse(LocalDate.MAX);
    }

    private PostRow post(String code) {
        return bodies.lockedPost(code).orElseThrow(() -> new Refused("core.refused.post-unknown", code).at("post"));
    }

    private Id<Person> current(Id<Person> person) {
        return terms.person(person).orElseThrow(() -> new NotFound("person " + person));
    }

    private static Term with(Term term, LocalDate from, Optional<LocalDate> to) {
        return new Term(term.id(), term.post(), term.person(), "", "", from, to, term.version());
    }

    /** Refuses a day that nobody can mean, such as one of the year 24. */
    static void checkDay(LocalDate day, String field) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new Refused("core.refused.day-range", FIRST, LAST).at(field);
        }
    }
}
