package org.iinkai.core.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.Applications;
import org.iinkai.api.applications.CorporateForm;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.letters.IssueLetter;
import org.iinkai.api.letters.LetterField;
import org.iinkai.api.letters.LetterKind;
import org.iinkai.api.letters.LetterSubject.OfApplication;
import org.iinkai.api.letters.LetterSubject.OfMembership;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.People;
import org.iinkai.api.members.PostalAddress;

/** Gathers what a letter says from applications and the register. */
final class Occasions {

    private static final String RESPONSIBLE = "responsible";

    private final Applications applications;
    private final Members members;
    private final Companies companies;
    private final People people;

    Occasions(Applications applications, Members members, Companies companies, People people) {
        this.applications = applications;
        this.members = members;
        this.companies = companies;
        this.people = people;
    }

    Occasion of(IssueLetter request) {
        return switch (request.subject()) {
            case OfApplication(Id<Application> id) -> application(applications.application(id), request.kind());
            case OfMembership(Id<Membership> id) -> leaving(members.membership(id), request.kind());
        };
    }

    private Occasion application(Application application, LetterKind kind) {
        if (!kind.isFor(application.state())) {
            throw new Refused("core.refused.letter-not-due");
        }
        Applicant applicant = application.applicant();
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        String name = CorporateForm.full(applicant.name());
        values.put(LetterField.ORGANISATION, name);
        values.put(LetterField.REPRESENTATIVE, applicant.representative().name());
        values.put(LetterField.CONTACT, applicant.contact().name());
        values.put(LetterField.RECEIPT_NUMBER, application.number());
        values.put(LetterField.RECEIVED_ON, day(application.receivedOn()));
        values.put(LetterField.CATEGORY, category(applicant.category()));
        values.put(LetterField.APPROVED_ON, day(application.approvedOn()));
        values.put(LetterField.REASON, application.note());
        application
                .company()
                .map(companies::company)
                .ifPresent(company -> values.put(LetterField.MEMBER_NUMBER, company.number()));
        application.membership().map(members::membership).ifPresent(membership -> {
            values.put(LetterField.MEMBER_SINCE, Content.day(membership.memberSince()));
            values.put(LetterField.CATEGORY, category(membership.category()));
        });
        return new Occasion(values, name, lines(applicant.address(), name, applicant.representative()));
    }

    private Occasion leaving(Membership membership, LetterKind kind) {
        LocalDate left = membership
                .leftOn()
                .filter(day -> kind == LetterKind.LEAVING && !membership.isContinued())
                .orElseThrow(() -> new Refused("core.refused.letter-not-left"));
        Company company = companies.company(membership.company());
        String name = CorporateForm.full(companies.nameOn(company.id(), left));
        Optional<Contact> responsible = people.contacts(company.id(), left).stream()
                .filter(contact -> contact.role().equals(RESPONSIBLE))
                .findFirst();
        Map<LetterField, String> values = new EnumMap<>(LetterField.class);
        values.put(LetterField.ORGANISATION, name);
        values.put(
                LetterField.REPRESENTATIVE, responsible.map(Contact::personName).orElse(""));
        values.put(LetterField.CATEGORY, category(membership.category()));
        values.put(LetterField.MEMBER_NUMBER, company.number());
        values.put(LetterField.MEMBER_SINCE, Content.day(membership.memberSince()));
        values.put(LetterField.LEFT_ON, Content.day(left));
        values.put(LetterField.REASON, membership.reason());
        ApplicantPerson person = responsible
                .map(contact -> ApplicantPerson.representative(contact.personName(), "", ""))
                .orElseGet(ApplicantPerson::none);
        return new Occasion(values, name, lines(company.address(), name, person));
    }

    /** Address, then the organisation; 御中 to an organisation, 様 to a person. */
    static List<String> lines(PostalAddress address, String name, ApplicantPerson person) {
        List<String> lines = new ArrayList<>();
        if (!address.postalCode().isEmpty()) {
            lines.add("〒" + address.writtenCode());
        }
        if (!address.line().isEmpty()) {
            lines.add(address.line());
        }
        if (person.isEmpty()) {
            lines.add(name + "　御中");
        } else if (person.name().equals(name)) {
            lines.add(name + "　様");
        } else {
            lines.add(name);
            lines.add((person.post().isEmpty() ? "" : person.post() + "　") + person.name() + "　様");
        }
        return lines;
    }

    private String category(String code) {
        return members.categories().stream()
                .filter(category -> category.code().equals(code))
                .map(category -> category.name().ja())
                .findFirst()
                .orElse("");
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(Content::day).orElse("");
    }
}
