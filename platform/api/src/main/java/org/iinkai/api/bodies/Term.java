package org.iinkai.api.bodies;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Person;

/**
 * That a person holds a post, from when to when.
 *
 * @param post code of the post
 * @param personName name of the person
 * @param companyName company they belonged to on the first day; empty for somebody on their own
 * @param from first day
 * @param to last day; empty while no end is set
 * @param version counts changes; a change must name the version it was made from, 0 for a new term
 */
public record Term(
        Id<Term> id,
        String post,
        Id<Person> person,
        String personName,
        String companyName,
        LocalDate from,
        Optional<LocalDate> to,
        int version) {}
