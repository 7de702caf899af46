package org.iinkai.core.documents.merge;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.applications.CorporateForm;
import org.iinkai.api.association.Association;
import org.iinkai.api.association.AssociationName;
import org.iinkai.api.data.Id;
import org.iinkai.api.letters.LetterField;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.core.letters.Papers;

/** What the register knows, by the words that letters use too. */
public final class KnownValues {

    private static final String RESPONSIBLE = "responsible";
    private static final String CONTACT = "contact";

    private final Register register;

    /** The parts of the core that are asked. Each asks for its right itself. */
    public record Register(Association association, Companies companies, Members members, People people) {}

    /** Values from these parts. */
    public KnownValues(Register register) {
        this.register = register;
    }

    /** All there are, without empty ones; what a person says comes before what the company says. */
    public Map<String, String> of(Optional<Id<Company>> company, Optional<Id<Person>> person, LocalDate today) {
        Map<String, String> values = new HashMap<>();
        AssociationName name = register.association().nameOn(today);
        put(values, LetterField.ASSOCIATION, name.name().ja());
        put(values, LetterField.OFFICE, name.office().ja());
        put(values, LetterField.DAY, Papers.day(today));
        company.ifPresent(id -> company(values, register.companies().company(id), today));
        person.ifPresent(id -> person(values, register.people().person(id)));
        values.values().removeIf(String::isBlank);
        return values;
    }

    private void company(Map<String, String> values, Company company, LocalDate today) {
        put(values, LetterField.ORGANISATION, CorporateForm.full(company.name()));
        put(values, LetterField.MEMBER_NUMBER, company.number());
        String code = company.address().postalCode().isEmpty()
                ? ""
                : "〒" + company.address().writtenCode();
        values.put("郵便番号", code);
        values.put("住所", company.address().line());
        values.put("電話番号", company.phone());
        values.put("法人番号", company.corporateNumber().digits());
        values.put("ウェブサイト", company.url());
        register.people().contacts(company.id(), today).forEach(contact -> {
            if (contact.role().equals(RESPONSIBLE)) {
                values.putIfAbsent(LetterField.REPRESENTATIVE.word(), contact.personName());
            } else if (contact.role().equals(CONTACT)) {
                values.putIfAbsent(LetterField.CONTACT.word(), contact.personName());
            }
        });
        register.members().memberships(company.id()).stream()
                .filter(membership -> membership.leftOn().isEmpty())
                .findFirst()
                .ifPresent(membership -> {
                    put(values, LetterField.MEMBER_SINCE, Papers.day(membership.memberSince()));
                    put(values, LetterField.CATEGORY, category(membership.category()));
                });
    }

    private String category(String code) {
        return register.members().categories().stream()
                .filter(category -> category.code().equals(code))
                .map(category -> category.name().ja())
                .findFirst()
                .orElse("");
    }

    private static void person(Map<String, String> values, Person person) {
        values.put("氏名", person.name());
        values.put("フリガナ", person.kana());
        values.put("メールアドレス", person.email());
        if (!person.phone().isEmpty()) {
            values.put("電話番号", person.phone());
        }
    }

    private static void put(Map<String, String> values, LetterField field, String value) {
        values.put(field.word(), value);
    }
}
