package org.iinkai.core.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.core.imports.cell.Names;
import org.iinkai.core.people.PersonImportMapper.NamedCompany;
import org.iinkai.core.people.PersonMapper.Coded;

/** Finds the companies and the people that rows of a file name. */
final class PersonSearch {

    private final PersonMapper people;
    private final PersonImportMapper imports;
    private final Map<String, List<NamedCompany>> companies = new HashMap<>();
    private boolean hasCompanies;

    PersonSearch(PersonMapper people, PersonImportMapper imports) {
        this.people = people;
        this.imports = imports;
    }

    /**
     * The company that a row names by its number, or else by its name in any spelling.
     *
     * @throws Refused when there is none, or more than one
     */
    Optional<Id<Company>> company(PersonRowText text) {
        String number = text.companyNumber();
        if (!number.isEmpty()) {
            return Optional.of(people.companyWithNumber(number)
                    .orElseThrow(() -> new Refused("core.refused.company-unknown", number).at("company_number")));
        }
        return text.companyName().isEmpty() ? Optional.empty() : Optional.of(named(text.companyName()));
    }

    /**
     * The person that a row is about: by code, else by name at the company or by name and e-mail address.
     *
     * @throws Refused when it may be one of several
     */
    Optional<Coded> known(PersonRowText text, Optional<Id<Company>> company) {
        Optional<Coded> coded = text.code().isEmpty() ? Optional.empty() : people.coded(text.code());
        if (coded.isPresent()) {
            return coded;
        }
        List<Id<Person>> found = imports.named(
                text.name(),
                company.map(Id::value).orElse(null),
                text.email(),
                !text.code().isEmpty());
        if (found.size() > 1) {
            throw new Refused("core.refused.import-person-many", text.name()).at("name");
        }
        return found.stream().findFirst().map(id -> new Coded(id, false));
    }

    private Id<Company> named(String name) {
        if (!hasCompanies) {
            imports.companies()
                    .forEach(company -> companies
                            .computeIfAbsent(comparable(company.name()), key -> new ArrayList<>())
                            .add(company));
            hasCompanies = true;
        }
        Names.Split split = Names.split(name);
        List<NamedCompany> found = companies.getOrDefault(comparable(split.name()), List.of());
        List<NamedCompany> exact = found.stream()
                .filter(company ->
                        company.prefix().equals(split.prefix()) && company.isPrefixFirst() == split.isFirst())
                .toList();
        List<NamedCompany> best = exact.isEmpty() ? found : exact;
        if (best.size() != 1) {
            String key = best.isEmpty() ? "core.refused.import-company-unknown" : "core.refused.import-company-many";
            throw new Refused(key, name).at("company_name");
        }
        return best.getFirst().id();
    }

    private static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
