package org.iinkai.core.portal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.portal.OwnField;
import org.iinkai.api.portal.Proposal;
import org.iinkai.core.portal.ProposalMapper.NewProposal;

/**
 * Proposals of a table: one field a row, rows of one key make one proposal, parts of a value with a bar between. Where
 * nothing is said about what it was before, that is what it is now.
 */
final class ProposalImport implements DataImport {

    private final ProposalMapper proposals;
    private final Companies companies;
    private final Members members;
    private final People people;

    ProposalImport(ProposalMapper proposals, Companies companies, Members members, People people) {
        this.proposals = proposals;
        this.companies = companies;
        this.members = members;
        this.people = people;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "key", "company_number", "person_code", "by_code", "on", "remark", "field", "before", "after", "from");
    }

    @Override
    public void read(ImportRow row) {
        Id<Proposal> id =
                new Id<>(UUID.nameUUIDFromBytes(("proposal " + row.required("key")).getBytes(StandardCharsets.UTF_8)));
        Id<Company> company = company(row.required("company_number"));
        Optional<Person> person = row.text("person_code").isEmpty()
                ? Optional.empty()
                : Optional.of(people.person(known(row, "person_code").id()));
        PersonRow proposer = known(row, "by_code");
        OwnField field = field(row);
        proposals.add(new NewProposal(
                id,
                company,
                person.map(Person::id),
                Optional.empty(),
                Optional.of(proposer.id()),
                proposer.name(),
                row.day("on").atTime(10, 0).toInstant(ZoneOffset.ofHours(9)),
                row.text("remark")));
        Map<OwnField, List<String>> now =
                person.map(FieldValues::of).orElseGet(() -> FieldValues.of(companies.company(company)));
        String before = row.text("before").isEmpty()
                ? FieldValues.joined(now.getOrDefault(field, List.of("")))
                : stored(row.text("before"));
        Optional<LocalDate> from = row.text("from").isEmpty() ? Optional.empty() : Optional.of(row.day("from"));
        proposals.addField(id, field, before, stored(row.required("after")), from);
    }

    private static String stored(String text) {
        return FieldValues.joined(List.of(text.split("\\|", -1)));
    }

    private static OwnField field(ImportRow row) {
        String text = row.required("field");
        try {
            return OwnField.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.proposal-field", text).at("field");
        }
    }

    private PersonRow known(ImportRow row, String column) {
        String code = row.required(column);
        return people.withCode(code).orElseThrow(() -> new Refused("core.refused.person-unknown", code).at(column));
    }

    private Id<Company> company(String number) {
        return members
                .find(MemberFilter.asOf(LocalDate.of(2999, 12, 31)).withText(number), PageRequest.first())
                .rows()
                .stream()
                .filter(member -> member.number().equals(number))
                .map(member -> member.company())
                .findFirst()
                .orElseThrow(() -> new Refused("core.refused.company-unknown", number).at("company_number"));
    }
}
