package org.iinkai.web.join;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.applications.CorporateForm;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.web.pages.Form;

/**
 * What was typed, as it was typed.
 *
 * @param form the one-time id of the form, which becomes the id of the application
 */
record JoinAnswers(String form, Map<JoinField, String> typed) {

    private static final Map<String, JoinField> ADDRESS = Map.of(
            "postalCode", JoinField.POSTAL_CODE,
            "municipality", JoinField.MUNICIPALITY,
            "street", JoinField.STREET,
            "building", JoinField.BUILDING);
    private static final Map<String, JoinField> REPRESENTATIVE = Map.of(
            "name", JoinField.REPRESENTATIVE_NAME,
            "kana", JoinField.REPRESENTATIVE_KANA,
            "post", JoinField.REPRESENTATIVE_POST);
    private static final Map<String, JoinField> CONTACT = Map.of(
            "name", JoinField.CONTACT_NAME,
            "kana", JoinField.CONTACT_KANA,
            "department", JoinField.CONTACT_DEPARTMENT,
            "post", JoinField.CONTACT_POST,
            "email", JoinField.CONTACT_EMAIL,
            "phone", JoinField.CONTACT_PHONE);

    JoinAnswers {
        typed = Collections.unmodifiableMap(new EnumMap<>(typed));
    }

    /** A form nobody has filled in yet. */
    static JoinAnswers none(String form) {
        return new JoinAnswers(form, new EnumMap<>(JoinField.class));
    }

    static JoinAnswers of(Form sent, String form) {
        Map<JoinField, String> typed = new EnumMap<>(JoinField.class);
        for (JoinField field : JoinField.values()) {
            String value = sent.field(field.id()).replace("\r\n", "\n").strip();
            if (!value.isEmpty()) {
                typed.put(field, value);
            }
        }
        return new JoinAnswers(form, typed);
    }

    String text(JoinField field) {
        return typed.getOrDefault(field, "");
    }

    boolean isConsentGiven() {
        return text(JoinField.CONSENT).equals("yes");
    }

    /** Everything that is wrong, in the order of the form; empty when it can be sent. */
    List<Problem> problems() {
        Map<JoinField, Problem> found = new EnumMap<>(JoinField.class);
        for (JoinField field : JoinField.values()) {
            missing(field).ifPresent(problem -> found.put(field, problem));
        }
        attempt(found, this::name, Map.of("name", JoinField.NAME, "kana", JoinField.KANA));
        attempt(found, this::corporateNumber, Map.of("corporateNumber", JoinField.CORPORATE_NUMBER));
        attempt(found, this::address, ADDRESS);
        attempt(found, this::representative, REPRESENTATIVE);
        attempt(found, () -> contact(text(JoinField.CONTACT_EMAIL), ""), CONTACT);
        attempt(found, () -> contact("", text(JoinField.CONTACT_PHONE)), CONTACT);
        attempt(found, () -> only(text(JoinField.PHONE), "", ""), Map.of("phone", JoinField.PHONE));
        attempt(found, () -> only("", text(JoinField.URL), ""), Map.of("url", JoinField.URL));
        attempt(found, () -> only("", "", text(JoinField.REMARKS)), Map.of("remarks", JoinField.REMARKS));
        return List.copyOf(new ArrayList<>(found.values()));
    }

    /** What the application says. Throws what {@link #problems} would have told. */
    Applicant applicant() {
        return new Applicant(
                name(),
                corporateNumber(),
                address(),
                text(JoinField.PHONE),
                text(JoinField.URL),
                text(JoinField.CATEGORY),
                representative(),
                contact(),
                text(JoinField.REMARKS));
    }

    private Optional<Problem> missing(JoinField field) {
        boolean isNeeded = field == JoinField.POSTAL_CODE
                ? !text(JoinField.PREFECTURE).equals(Prefectures.ABROAD)
                : field.isNeeded();
        if (!isNeeded || !text(field).isEmpty()) {
            return Optional.empty();
        }
        if (field == JoinField.CONSENT) {
            return Optional.of(new Problem(field, "core.refused.applicant-consent"));
        }
        return Optional.of(new Problem(field, field.isChoice() ? "web.join.unchosen" : "web.join.empty"));
    }

    private CompanyName name() {
        String form = CorporateForms.isKnown(text(JoinField.FORM)) ? text(JoinField.FORM) : "";
        boolean isFirst = !text(JoinField.PLACE).equals("behind");
        return CorporateForm.split(form, isFirst, text(JoinField.NAME), text(JoinField.KANA));
    }

    private CorporateNumber corporateNumber() {
        return CorporateNumber.parse(text(JoinField.CORPORATE_NUMBER));
    }

    private PostalAddress address() {
        return new PostalAddress(
                text(JoinField.POSTAL_CODE),
                text(JoinField.PREFECTURE),
                text(JoinField.MUNICIPALITY),
                text(JoinField.STREET),
                text(JoinField.BUILDING));
    }

    private ApplicantPerson representative() {
        return ApplicantPerson.representative(
                text(JoinField.REPRESENTATIVE_NAME),
                text(JoinField.REPRESENTATIVE_KANA),
                text(JoinField.REPRESENTATIVE_POST));
    }

    private ApplicantPerson contact() {
        return contact(text(JoinField.CONTACT_EMAIL), text(JoinField.CONTACT_PHONE));
    }

    private ApplicantPerson contact(String email, String phone) {
        return new ApplicantPerson(
                text(JoinField.CONTACT_NAME),
                text(JoinField.CONTACT_KANA),
                text(JoinField.CONTACT_DEPARTMENT),
                text(JoinField.CONTACT_POST),
                email,
                phone);
    }

    /** An applicant with nothing else that could be wrong. */
    private static Applicant only(String phone, String url, String remarks) {
        return new Applicant(
                new CompanyName("", true, "-", ""),
                CorporateNumber.none(),
                PostalAddress.none(),
                phone,
                url,
                "",
                ApplicantPerson.none(),
                ApplicantPerson.none(),
                remarks);
    }

    /** Notes what a value refuses, at the question that its field stands for; a missing answer was noted before. */
    private static void attempt(Map<JoinField, Problem> found, Supplier<?> value, Map<String, JoinField> questions) {
        try {
            var _ = value.get();
        } catch (Refused refused) {
            Optional.ofNullable(questions.get(refused.field()))
                    .ifPresent(
                            field -> found.putIfAbsent(field, new Problem(field, refused.key(), refused.arguments())));
        }
    }

    /** What is wrong with an answer. */
    record Problem(JoinField field, String key, List<Object> arguments) {

        Problem(JoinField field, String key, Object... arguments) {
            this(field, key, List.of(arguments));
        }

        /** The question it concerns, when a service refused the whole. */
        static Problem of(Refused refused) {
            String name = refused.field()
                    .replace('.', '-')
                    .replaceAll("([A-Z])", "-$1")
                    .toLowerCase(Locale.ROOT);
            JoinField field = java.util.Arrays.stream(JoinField.values())
                    .filter(known -> known.id().equals(name))
                    .findFirst()
                    .orElse(JoinField.NAME);
            return new Problem(field, refused.key(), refused.arguments());
        }
    }
}
