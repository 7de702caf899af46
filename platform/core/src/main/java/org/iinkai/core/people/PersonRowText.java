package org.iinkai.core.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Person;

/** What a row says of a person. */
record PersonRowText(ImportRow row) {

    int line() {
        return row.line();
    }

    String code() {
        return row.text("code");
    }

    /**
     * The name, put together where the file has it in two parts.
     *
     * @throws Refused when there is none
     */
    String name() {
        String name = row.text("name").isEmpty() ? together("family_name", "given_name") : row.text("name");
        if (name.isEmpty()) {
            throw new Refused("core.refused.person-name").at("name");
        }
        return name;
    }

    String email() {
        return row.text("email");
    }

    String companyNumber() {
        return row.text("company_number");
    }

    String companyName() {
        return row.text("company_name");
    }

    /** The person as the row has it; what the file does not say stays. */
    Person named(Person before, LocalDate today) {
        String kana = row.text("kana").isEmpty() ? together("family_kana", "given_kana") : row.text("kana");
        boolean saysKana = said("kana").isPresent() || said("family_kana").isPresent();
        return new Person(
                before.id(),
                name(),
                saysKana ? kana : before.kana(),
                said("email").orElse(before.email()),
                said("phone").orElse(before.phone()),
                consent(before.consent(), today),
                before.note(),
                before.version());
    }

    private Consent consent(Consent before, LocalDate today) {
        Optional<LocalDate> on = row.text("consent_on").isEmpty() ? before.on() : Optional.of(row.day("consent_on"));
        on.ifPresent(day -> Days.checkNotAfter(day, today, "consent_on"));
        return new Consent(on, said("consent_to").filter(to -> !to.isEmpty()).orElse(before.to()));
    }

    Affiliations.Belonging belonging(LocalDate today) {
        LocalDate from = row.text("from").isEmpty() ? today : row.day("from");
        return new Affiliations.Belonging(said("department"), said("post"), from, today);
    }

    private Optional<String> said(String column) {
        return Optional.ofNullable(row.values().get(column));
    }

    private String together(String one, String other) {
        return Stream.of(row.text(one), row.text(other))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
