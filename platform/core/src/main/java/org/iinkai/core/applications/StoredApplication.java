package org.iinkai.core.applications;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.applications.Application;
import org.iinkai.api.applications.ApplicationState;
import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.PostalAddress;

/** An application as its row has it. */
record StoredApplication(
        Id<Application> id,
        OptionalInt receiptYear,
        OptionalInt receiptNumber,
        ApplicationState state,
        boolean isPublic,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> consentOn,
        Optional<LocalDate> approvedOn,
        String note,
        String prefix,
        boolean isPrefixFirst,
        String name,
        String kana,
        String corporateNumber,
        String postalCode,
        String prefecture,
        String municipality,
        String street,
        String building,
        String phone,
        String url,
        Optional<String> category,
        String representativeName,
        String representativeKana,
        String representativePost,
        String contactName,
        String contactKana,
        String contactDepartment,
        String contactPost,
        String contactEmail,
        String contactPhone,
        String remarks,
        Optional<Id<Company>> companyId,
        Optional<Id<Membership>> membershipId,
        int version) {

    Application application() {
        return new Application(
                id,
                number(),
                state,
                applicant(),
                isPublic,
                receivedOn,
                consentOn,
                approvedOn,
                note,
                companyId,
                membershipId,
                version);
    }

    /** The receipt number; empty for a prospect. */
    String number() {
        return receiptYear.isEmpty() ? "" : number(receiptYear.getAsInt(), receiptNumber.orElseThrow());
    }

    static String number(int year, int number) {
        return "%d-%04d".formatted(year, number);
    }

    private Applicant applicant() {
        return new Applicant(
                new CompanyName(prefix, isPrefixFirst, name, kana),
                new CorporateNumber(corporateNumber),
                new PostalAddress(postalCode, prefecture, municipality, street, building),
                phone,
                url,
                category.orElse(""),
                ApplicantPerson.representative(representativeName, representativeKana, representativePost),
                new ApplicantPerson(
                        contactName, contactKana, contactDepartment, contactPost, contactEmail, contactPhone),
                remarks);
    }
}
