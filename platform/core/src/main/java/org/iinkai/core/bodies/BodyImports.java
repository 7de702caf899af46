package org.iinkai.core.bodies;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.bodies.Body;
import org.iinkai.api.bodies.Post;
import org.iinkai.api.bodies.Term;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.Localized;
import org.iinkai.core.part.Flag;
import org.iinkai.core.part.PlainTable;

/**
 * The tables that bodies, their posts and who holds them are read in from. A table of terms gives rights to people, so
 * that whoever reads it in needs the right to change bodies as well.
 */
final class BodyImports {

    private final Access access;
    private final Posts posts;
    private final Terms terms;
    private final TermMapper people;

    BodyImports(Access access, Posts posts, Terms terms, TermMapper people) {
        this.access = access;
        this.posts = posts;
        this.terms = terms;
        this.people = people;
    }

    /** A table of bodies may say of each what kind it is and from which day to which it existed. */
    Map<String, DataImport> all() {
        return Map.of(
                "core.bodies",
                PlainTable.of(this::body, "code", "name_ja", "name_en", "position"),
                "core.posts",
                PlainTable.of(this::post, "code", "body", "name_ja", "name_en", "position", "single", "role"),
                "core.post-terms",
                PlainTable.of(this::term, "post", "person_code", "from", "to"));
    }

    private void body(ImportRow row) {
        access.require(CoreRight.BODIES_CHANGE);
        posts.save(new Body(
                row.required("code"),
                name(row),
                kind(row),
                row.number("position"),
                day(row, "from"),
                day(row, "until")));
    }

    private static Body.Kind kind(ImportRow row) {
        String kind = row.text("kind").isEmpty() ? "COMMITTEE" : row.text("kind");
        return Arrays.stream(Body.Kind.values())
                .filter(known -> known.name().equalsIgnoreCase(kind))
                .findFirst()
                .orElseThrow(() -> new Refused("core.refused.body-kind", kind).at("kind"));
    }

    private void post(ImportRow row) {
        access.require(CoreRight.BODIES_CHANGE);
        posts.save(new Post(
                row.required("code"),
                row.required("body"),
                name(row),
                row.number("position"),
                Flag.of(row, "single"),
                row.text("role")));
    }

    private void term(ImportRow row) {
        access.require(CoreRight.BODIES_CHANGE);
        String code = row.required("person_code");
        Id<Person> person = people.withCode(code)
                .orElseThrow(() -> new Refused("core.refused.person-unknown", code).at("person_code"));
        LocalDate from = row.day("from");
        terms.read(new Term(Id.next(), row.required("post"), person, "", "", from, day(row, "to"), 0));
    }

    private static Localized name(ImportRow row) {
        return new Localized(row.required("name_ja"), row.text("name_en"));
    }

    private static Optional<LocalDate> day(ImportRow row, String column) {
        return row.text(column).isEmpty() ? Optional.empty() : Optional.of(row.day(column));
    }
}
