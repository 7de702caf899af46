package org.iinkai.core.populations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.populations.PopulationMember;
import org.iinkai.api.text.Localized;

/** A company in a population, with its place in the order. */
record FoundMember(
        Id<Company> company,
        String number,
        String displayName,
        String kana,
        String categoryJa,
        String categoryEn,
        String segmentJa,
        String segmentEn,
        String prefecture,
        Optional<Id<Person>> person,
        String contactName,
        String email,
        String sortKey) {

    List<String> position() {
        return List.of(sortKey, company.toString());
    }

    PopulationMember member(Locale locale) {
        return new PopulationMember(
                company,
                number,
                displayName,
                kana,
                new Localized(categoryJa, categoryEn).in(locale),
                new Localized(segmentJa, segmentEn).in(locale),
                prefecture,
                person,
                contactName,
                email);
    }
}
