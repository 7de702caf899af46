package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A person in a role for a company, from when to when.
 *
 * @param companyName the company's name on the last day of the time, or today while it lasts
 * @param email address of the person; may be empty
 * @param role code of the role
 * @param from first day
 * @param to last day; empty while it lasts
 */
public record Contact(
        Id<Contact> id,
        Id<Company> company,
        String companyName,
        Id<Person> person,
        String personName,
        String email,
        String role,
        LocalDate from,
        Optional<LocalDate> to) {

    /** A contact to be saved, for which the company's name is not needed. */
    public Contact(
            Id<Contact> id,
            Id<Company> company,
            Id<Person> person,
            String personName,
            String email,
            String role,
            LocalDate from,
            Optional<LocalDate> to) {
        this(id, company, "", person, personName, email, role, from, to);
    }
}
