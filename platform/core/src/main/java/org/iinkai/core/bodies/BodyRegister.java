package org.iinkai.core.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.iinkai.api.bodies.Bodies;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.Localized;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** The bodies in the database. */
public final class BodyRegister implements Bodies {

    private final BodyMapper bodies;

    private BodyRegister(BodyMapper bodies) {
        this.bodies = bodies;
    }

    /** The part of the core that knows bodies. */
    public static Part in(Foundation foundation) {
        BodyMapper mapper = foundation
                .database()
                .mappers("core.bodies", BodyMapper.class.getClassLoader(), List.of(BodyMapper.class))
                .mapper(BodyMapper.class);
        return new Part(Map.of(Bodies.class, new BodyRegister(mapper)), Map.of("core.bodies", new BodyImport(mapper)));
    }

    @Override
    public List<Body> all() {
        return bodies.all().stream().map(BodyRegister::body).toList();
    }

    private static Body body(BodyMapper.BodyRow row) {
        return new Body(
                row.code(),
                new Localized(row.nameJa(), row.nameEn()),
                Body.Kind.valueOf(row.kind()),
                row.position(),
                row.untilDay());
    }

    @Override
    public void save(Body body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Post> posts(String body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Post post) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Term> holders(String body, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Term> terms(String body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Term> termsOf(Id<Person> person) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Term term) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void handOver(Id<Term> term, int version, Id<Term> next, Id<Person> successor, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(Id<Term> term) {
        throw new UnsupportedOperationException();
    }

    private record BodyImport(BodyMapper bodies) implements DataImport {

        @Override
        public Set<String> columns() {
            return Set.of("code", "name_ja", "name_en", "position");
        }

        @Override
        public void read(ImportRow row) {
            bodies.put(new BodyMapper.BodyRow(
                    row.required("code"),
                    row.required("name_ja"),
                    row.text("name_en"),
                    row.text("kind").isEmpty() ? "COMMITTEE" : row.text("kind"),
                    row.number("position"),
                    java.util.Optional.empty()));
        }
    }
}
