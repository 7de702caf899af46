package org.iinkai.gallery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ColumnKind;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportColumn;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.text.SearchKey;

/** Reads loans. An id follows from item, person and day, so that a table read again changes nothing. */
final class LoanImport implements DataImport {

    private final People people;
    private final LoanMapper mapper;

    LoanImport(People people, LoanMapper mapper) {
        this.people = people;
        this.mapper = mapper;
    }

    @Override
    public String title() {
        return "gallery.loans.title";
    }

    @Override
    public Set<String> columns() {
        return Set.of("item", "person_code", "lent_on", "due_on");
    }

    @Override
    public List<ImportColumn> describe() {
        return List.of(
                ImportColumn.of("item", "gallery.loans.column.item", ColumnKind.TEXT)
                        .required(),
                ImportColumn.of("person_code", "gallery.import.person-code", ColumnKind.CODE)
                        .required(),
                ImportColumn.of("lent_on", "gallery.loans.column.lent-on", ColumnKind.DAY)
                        .required(),
                ImportColumn.of("due_on", "gallery.loans.column.due-on", ColumnKind.DAY)
                        .required(),
                ImportColumn.of("returned_on", "gallery.loans.column.returned-on", ColumnKind.DAY));
    }

    @Override
    public void read(ImportRow row) {
        String item = row.required("item");
        PersonRow person = person(row.required("person_code"));
        LocalDate lentOn = row.day("lent_on");
        Optional<LocalDate> returnedOn =
                row.text("returned_on").isEmpty() ? Optional.empty() : Optional.of(row.day("returned_on"));
        Lend loan = new Lend(
                idOf(item, person, lentOn), item, company(person), person.id(), lentOn, row.day("due_on"), returnedOn);
        mapper.add(loan, SearchKey.of(loan.item()));
    }

    private PersonRow person(String code) {
        return people.withCode(code).orElseThrow(() -> new Refused("gallery.refused.person", code).at("person_code"));
    }

    private static Id<Company> company(PersonRow person) {
        return person.company()
                .orElseThrow(() -> new Refused("gallery.refused.company", person.name()).at("person_code"));
    }

    private static Id<Loan> idOf(String item, PersonRow person, LocalDate lentOn) {
        String words = "gallery.loan:" + item + ":" + person.id() + ":" + lentOn;
        return new Id<>(UUID.nameUUIDFromBytes(words.getBytes(UTF_8)));
    }
}
