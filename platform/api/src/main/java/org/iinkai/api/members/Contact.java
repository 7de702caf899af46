package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * A person in a role for a company, from when to when.
 *
 * @param role code of the role
 * @param from first day
 * @param to last day; empty while it lasts
 */
public record Contact(
        Id<Contact> id,
        Id<Company> company,
        Id<Person> person,
        String personName,
        String email,
        String role,
        LocalDate from,
        Optional<LocalDate> to) {}
