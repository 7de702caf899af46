package org.iinkai.api.populations;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * A company in a population, as of a day.
 *
 * @param displayName what it was called on the day
 * @param category name of the category; empty for a company that is no member
 * @param segment name of the segment; empty when it has none
 * @param person who has the wanted role on the day; empty when nobody does or no role is wanted
 * @param contactName that person's name; may be empty
 * @param email that person's address; may be empty
 */
public record PopulationMember(
        Id<Company> company,
        String number,
        String displayName,
        String kana,
        String category,
        String segment,
        String prefecture,
        Optional<Id<Person>> person,
        String contactName,
        String email) {}
