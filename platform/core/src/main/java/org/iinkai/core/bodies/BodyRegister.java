package org.iinkai.core.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.FormerBodyName;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.Localized;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** The bodies in the database. */
public final class BodyRegister implements Bodies {

    private final Foundation foundation;
    private final Access access;
    private final Posts posts;
    private final Terms terms;
    private final TermMapper stored;
    private final AfterHandOver then;

    private BodyRegister(Foundation foundation, Posts posts, Terms terms, TermMapper stored, AfterHandOver then) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.posts = posts;
        this.terms = terms;
        this.stored = stored;
        this.then = then;
    }

    /** Is told, inside the transaction, that a post was handed over. */
    @FunctionalInterface
    public interface AfterHandOver {
        /** One term ends, the next one begins. */
        void handedOver(Id<Term> ended, Id<Term> begun);
    }

    /** The part of the core that knows bodies. */
    public static Part in(Foundation foundation, AfterHandOver then) {
        MapperSet mappers = foundation
                .database()
                .mappers("core.bodies", BodyMapper.class.getClassLoader(), List.of(BodyMapper.class, TermMapper.class));
        BodyMapper bodies = mappers.mapper(BodyMapper.class);
        TermMapper stored = mappers.mapper(TermMapper.class);
        Posts posts = new Posts(foundation.access(), bodies, stored);
        Terms terms = new Terms(foundation.access(), bodies, stored);
        return new Part(
                Map.of(Bodies.class, new BodyRegister(foundation, posts, terms, stored, then)),
                new BodyImports(foundation.access(), posts, terms, stored).all());
    }

    @Override
    public List<Body> all() {
        return posts.all();
    }

    @Override
    public void save(Body body) {
        access.require(CoreRight.BODIES_CHANGE);
        foundation.transactions().write(() -> {
            Optional<Body> before = posts.body(body.code());
            posts.save(body);
            audit("core.audit.body-saved", "body:" + body.code(), "", Compared.BODY.between(before, body));
            foundation.grants().changed();
        });
    }

    @Override
    public void rename(String body, Localized name, LocalDate from) {
        change(() -> List.of(body), () -> {
            if (posts.rename(body, name, from, LocalDate.now(foundation.clock()))) {
                foundation.audit().record("core.audit.body-renamed", "body:" + body, "name from " + from);
            }
        });
    }

    @Override
    public List<FormerBodyName> formerNames(String body) {
        access.caller();
        return posts.formerNames(body);
    }

    @Override
    public List<Post> posts(String body) {
        return posts.of(body);
    }

    @Override
    public void save(Post post) {
        change(() -> List.of(post.body()), () -> {
            Optional<Post> before = posts.post(post.body(), post.code());
            posts.save(post);
            audit("core.audit.post-saved", "post:" + post.code(), post.role(), Compared.POST.between(before, post));
        });
    }

    @Override
    public List<Term> holders(String body, LocalDate day) {
        access.require(CoreRight.MEMBERS_READ);
        return stored.holders(body, day);
    }

    @Override
    public List<Term> terms(String body) {
        access.require(CoreRight.MEMBERS_READ);
        return stored.terms(body);
    }

    @Override
    public List<Term> termsOf(Id<Person> person) {
        access.require(CoreRight.MEMBERS_READ);
        return stored.of(person);
    }

    @Override
    public Set<String> own() {
        String person = access.caller().person();
        LocalDate today = LocalDate.now(foundation.clock());
        return person.isEmpty() ? Set.of() : foundation.transactions().read(() -> stored.bodies(Id.of(person), today));
    }

    @Override
    public void save(Term term) {
        change(() -> bodies(term), () -> {
            Optional<Term> before = stored.term(term.id());
            if (terms.save(term)) {
                audit("core.audit.term-saved", before, terms.stored(term.id()));
            }
        });
    }

    @Override
    public void handOver(Id<Term> term, int version, Id<Term> next, Id<Person> successor, LocalDate on) {
        change(() -> List.of(body(terms.stored(term).post())), () -> {
            Term following = new Term(next, "", successor, "", "", on, Optional.empty(), 0);
            Optional<Term> before = stored.term(term);
            if (terms.handOver(term, version, following)) {
                then.handedOver(term, next);
                audit("core.audit.post-handed-over", before, terms.stored(term));
                audit("core.audit.post-handed-over", Optional.empty(), terms.stored(next));
            }
        });
    }

    @Override
    public void remove(Id<Term> term) {
        change(() -> List.of(body(terms.stored(term).post())), () -> {
            Term removed = terms.remove(term);
            audit("core.audit.term-removed", subject(removed), detail(removed), Compared.TERM.removed(removed));
        });
    }

    /** Changes what belongs to bodies; whoever holds the right for some bodies only holds it for all of these. */
    private void change(Supplier<List<String>> bodies, Runnable work) {
        if (!access.maySomewhere(CoreRight.BODIES_CHANGE)) {
            access.require(CoreRight.BODIES_CHANGE);
        }
        foundation.transactions().write(() -> {
            if (!access.may(CoreRight.BODIES_CHANGE)) {
                bodies.get().forEach(body -> access.require(CoreRight.BODIES_CHANGE, body));
            }
            work.run();
            foundation.grants().changed();
        });
    }

    /** The bodies whose posts a term concerns, as it is and as it shall be. */
    private List<String> bodies(Term term) {
        return Stream.concat(stored.term(term.id()).map(Term::post).stream(), Stream.of(term.post()))
                .map(this::body)
                .distinct()
                .toList();
    }

    private String body(String post) {
        return posts.bodyOf(post);
    }

    private void audit(String action, Optional<Term> before, Term term) {
        audit(action, subject(term), detail(term), Compared.TERM.between(before, term));
    }

    private void audit(String action, String subject, String detail, List<FieldChange> fields) {
        foundation.audit().record(action, subject, detail, fields);
    }

    private static String subject(Term term) {
        return "term:" + term.id();
    }

    private static String detail(Term term) {
        return "post:" + term.post() + " person:" + term.person();
    }
}
