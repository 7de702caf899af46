package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;

/**
 * That a person belongs to a company, from when to when.
 *
 * @param companyName the company's name on the last day of the time, or today while it lasts
 * @param department 部署; may be empty
 * @param post 役職; may be empty
 * @param from first day
 * @param to last day; empty while it lasts
 */
public record Affiliation(
        Id<Affiliation> id,
        Id<Person> person,
        String personName,
        Id<Company> company,
        String companyName,
        String department,
        String post,
        LocalDate from,
        Optional<LocalDate> to) {}
