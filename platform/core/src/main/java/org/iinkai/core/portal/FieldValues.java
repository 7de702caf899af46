package org.iinkai.core.portal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.portal.OwnField;
import org.iinkai.core.text.Reading;

/** Records as the values of the fields that can be proposed, and back. */
final class FieldValues {

    /** Stands between the parts of a value where it is stored. */
    private static final String BETWEEN = "\u001f";

    private FieldValues() {}

    static String joined(List<String> parts) {
        return String.join(BETWEEN, parts.stream().map(FieldValues::plain).toList());
    }

    static List<String> parts(String joined) {
        return List.of(joined.split(BETWEEN, -1));
    }

    static Map<OwnField, List<String>> of(Company company) {
        return of(company.name(), company.corporateNumber(), company.address(), company.phone(), company.url());
    }

    static Map<OwnField, List<String>> of(ChangeCompany wanted) {
        return of(wanted.name(), wanted.corporateNumber(), wanted.address(), wanted.phone(), wanted.url());
    }

    private static Map<OwnField, List<String>> of(
            CompanyName name, CorporateNumber number, PostalAddress address, String phone, String url) {
        Map<OwnField, List<String>> values = new EnumMap<>(OwnField.class);
        values.put(
                OwnField.NAME,
                List.of(plain(name.prefix()), Boolean.toString(name.isPrefixFirst()), plain(name.name())));
        values.put(OwnField.KANA, List.of(plain(Reading.stored(name.kana()))));
        values.put(OwnField.CORPORATE_NUMBER, List.of(number.digits()));
        values.put(
                OwnField.ADDRESS,
                List.of(
                        address.postalCode(),
                        plain(address.prefecture()),
                        plain(address.municipality()),
                        plain(address.street()),
                        plain(address.building())));
        values.put(OwnField.PHONE, List.of(plain(phone)));
        values.put(OwnField.URL, List.of(plain(url)));
        return values;
    }

    static Map<OwnField, List<String>> of(Person person) {
        Map<OwnField, List<String>> values = new EnumMap<>(OwnField.class);
        values.put(OwnField.PERSON_NAME, List.of(plain(person.name())));
        values.put(OwnField.PERSON_KANA, List.of(plain(person.kana())));
        values.put(OwnField.PERSON_EMAIL, List.of(plain(person.email())));
        values.put(OwnField.PERSON_PHONE, List.of(plain(person.phone())));
        return values;
    }

    /** The change that makes some fields of a company what was proposed; all others stay. */
    static ChangeCompany applied(Company now, Map<OwnField, List<String>> accepted, Map<OwnField, LocalDate> from) {
        Map<OwnField, List<String>> values = of(now);
        values.putAll(accepted);
        List<String> name = values.getOrDefault(OwnField.NAME, List.of());
        List<String> address = values.getOrDefault(OwnField.ADDRESS, List.of());
        return new ChangeCompany(
                now.id(),
                now.version(),
                now.number(),
                new CompanyName(
                        name.get(0), Boolean.parseBoolean(name.get(1)), name.get(2), one(values, OwnField.KANA)),
                Optional.ofNullable(from.get(OwnField.NAME)),
                new CorporateNumber(one(values, OwnField.CORPORATE_NUMBER)),
                new PostalAddress(address.get(0), address.get(1), address.get(2), address.get(3), address.get(4)),
                Optional.ofNullable(from.get(OwnField.ADDRESS)),
                now.localCode(),
                one(values, OwnField.PHONE),
                one(values, OwnField.URL),
                now.note());
    }

    /** The same of a person. */
    static Person applied(Person now, Map<OwnField, List<String>> accepted) {
        Map<OwnField, List<String>> values = of(now);
        values.putAll(accepted);
        return new Person(
                now.id(),
                one(values, OwnField.PERSON_NAME),
                one(values, OwnField.PERSON_KANA),
                one(values, OwnField.PERSON_EMAIL),
                one(values, OwnField.PERSON_PHONE),
                now.consent(),
                now.note(),
                now.version());
    }

    private static String one(Map<OwnField, List<String>> values, OwnField field) {
        return values.getOrDefault(field, List.of("")).getFirst();
    }

    /** Without what would end a part. */
    private static String plain(String text) {
        return text.replace(BETWEEN, "");
    }
}
