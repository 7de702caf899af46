package org.iinkai.api.documents;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;

/**
 * A template with what goes into its blanks.
 *
 * @param company whose record the values come from, if any
 * @param person likewise
 * @param values by the name of the blank, without brackets
 */
public record MergeDocument(
        Id<Document> template, Optional<Id<Company>> company, Optional<Id<Person>> person, Map<String, String> values) {

    public MergeDocument {
        requireNonNull(company, "company");
        requireNonNull(person, "person");
        values = Map.copyOf(values);
    }
}
