package org.iinkai.api.portal;

import java.util.List;

import org.iinkai.api.calendar.Event;
import org.iinkai.api.calendar.SignUp;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;

/**
 * A company signs people up for an event.
 *
 * @param id made by the caller: the same request twice signs up once
 * @param email where the confirmation goes
 * @param people who takes part, 1 to 30; of the register, or named
 * @param note what the applicant adds; may be empty
 */
public record CompanySignUp(
        Id<SignUp> id, Id<Company> company, Id<Event> event, String email, List<SignUp.Guest> people, String note) {

    public CompanySignUp {
        people = List.copyOf(people);
    }
}
