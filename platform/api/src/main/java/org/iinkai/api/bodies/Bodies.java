package org.iinkai.api.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;
import org.iinkai.api.text.Localized;

/**
 * The association's bodies, their posts and who holds them. The names of bodies and posts are open to whoever is signed
 * in; who holds a post needs {@code core.members-read}, changing needs {@code core.bodies-change}. A post that carries a
 * role gives its rights to the holder's account from the first day of the term to the last, and no longer.
 */
@ProviderType
public interface Bodies {

    /** All bodies in their order, those of the past too. */
    List<Body> all();

    /**
     * Adds a body, or changes the one with that code; its name is put right. Terms that last beyond its last day end on
     * that day.
     *
     * @throws org.iinkai.api.error.Refused when a term begins before its first day or after its last
     */
    void save(Body body);

    /**
     * Gives a body another name from a day on, not later than today; what it was called until then is kept.
     *
     * @throws org.iinkai.api.error.Refused when the day is not after the day of the change before
     */
    void rename(String body, Localized name, LocalDate from);

    /** What a body was called before, latest first. */
    List<FormerBodyName> formerNames(String body);

    /** The posts of a body, in their order. */
    List<Post> posts(String body);

    /** Adds a post, or changes the one with that code. Giving a post a role needs {@code core.accounts-manage} too. */
    void save(Post post);

    /** Who held the posts of a body on a day, in the order of the posts, then by reading. */
    List<Term> holders(String body, LocalDate day);

    /** All terms of a body, latest first. */
    List<Term> terms(String body);

    /** The terms of a person, latest first. */
    List<Term> termsOf(Id<Person> person);

    /** Codes of the bodies in which the caller holds a post today; none for who is not in the register. Needs no right. */
    Set<String> own();

    /**
     * Records or changes that a person holds a post; the names are not read. A request repeated with a new id changes
     * nothing.
     *
     * @throws org.iinkai.api.error.Refused when the person holds it in that time already, the post is for one person and
     *     another holds it in that time, or somebody changed the term meanwhile
     */
    void save(Term term);

    /**
     * Hands a post over: the term ends on the day before, and the successor's begins.
     *
     * @param term the term that ends
     * @param version of that term the person saw
     * @param next id of the successor's term, made by the caller
     * @param on first day of the successor
     */
    void handOver(Id<Term> term, int version, Id<Term> next, Id<Person> successor, LocalDate on);

    /** Takes a mistaken term away. */
    void remove(Id<Term> term);
}
