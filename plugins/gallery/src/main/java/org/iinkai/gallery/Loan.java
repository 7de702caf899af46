package org.iinkai.gallery;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * A piece of equipment that is or was lent out, with the names of who has it. Immutable.
 *
 * @param returnedOn empty as long as it is out
 */
public record Loan(
        Id<Loan> id,
        String item,
        Id<Company> company,
        String companyName,
        Id<Person> person,
        String personName,
        LocalDate lentOn,
        LocalDate dueOn,
        Optional<LocalDate> returnedOn) {

    /** Whether it is still out. */
    public boolean isOut() {
        return returnedOn.isEmpty();
    }

    /** Whether it should have come back before a day and did not. */
    public boolean isOverdue(LocalDate today) {
        return isOut() && dueOn.isBefore(today);
    }
}
