package org.iinkai.api.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * Asks all modules what they know of a company or a person. Reading needs {@code core.members-read}; each module asks for
 * its own right besides.
 */
@ProviderType
public interface Records {

    /**
     * Asks every module at once and hands each answer over as soon as it is there, on this thread. Returns when all have
     * answered or two seconds have passed; who is late or fails is told as such. A module whose records the caller may not
     * know is not mentioned.
     *
     * @param most lines wanted from each, 1 to 100
     * @throws org.iinkai.api.error.Forbidden when the caller may not read the register
     */
    void ofCompany(Id<Company> company, int most, Consumer<PartAnswer> each);

    /** The same for a person. */
    void ofPerson(Id<Person> person, int most, Consumer<PartAnswer> each);

    /** All answers about a company, in the order in which pages show them. */
    default List<PartAnswer> ofCompany(Id<Company> company, int most) {
        List<PartAnswer> answers = new ArrayList<>();
        ofCompany(company, most, answers::add);
        answers.sort(Comparator.comparing(PartAnswer::name));
        return answers;
    }

    /** All answers about a person, in the order in which pages show them. */
    default List<PartAnswer> ofPerson(Id<Person> person, int most) {
        List<PartAnswer> answers = new ArrayList<>();
        ofPerson(person, most, answers::add);
        answers.sort(Comparator.comparing(PartAnswer::name));
        return answers;
    }
}
