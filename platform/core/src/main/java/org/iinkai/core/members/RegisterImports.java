package org.iinkai.core.members;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.core.members.MemberMapper.CategoryRow;

/** The tables that the register is read in from. */
final class RegisterImports {

    private RegisterImports() {}

    static Map<String, DataImport> all(MemberMapper members, People people) {
        return Map.of(
                "core.member-categories",
                table(row -> members.putCategory(category(row)), "code", "name_ja", "name_en", "position"),
                "core.segments",
                table(row -> segment(members, row), "code", "category", "name_ja", "name_en", "position"),
                "core.members",
                new MemberImport(members),
                "core.people",
                table(row -> person(members, people, row), "code", "name", "kana", "company_number"));
    }

    private static void segment(MemberMapper members, ImportRow row) {
        new Joining(members).checkCategory(row.required("category"), "");
        members.putSegment(row.required("category"), category(row));
    }

    private static void person(MemberMapper members, People people, ImportRow row) {
        String number = row.text("company_number");
        Optional<Id<Company>> company = members.companyWithNumber(number);
        if (!number.isEmpty() && company.isEmpty()) {
            throw new Refused("core.refused.company-unknown", number).at("company_number");
        }
        people.put(row.required("code"), new Person(Id.next(), row.required("name"), row.text("kana")), company);
    }

    private static CategoryRow category(ImportRow row) {
        return new CategoryRow(
                row.required("code"), row.required("name_ja"), row.text("name_en"), row.number("position"));
    }

    private static DataImport table(Consumer<ImportRow> read, String... columns) {
        return new DataImport() {
            @Override
            public Set<String> columns() {
                return Set.of(columns);
            }

            @Override
            public void read(ImportRow row) {
                read.accept(row);
            }
        };
    }
}
