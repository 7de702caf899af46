package org.iinkai.core.applications;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.audit.Comparison;

/** Which fields of an application the record of changes tells of. */
final class Compared {

    static final Comparison<Applicant> APPLICANT = Comparison.<Applicant>start()
            .personal("core.field.name", applicant -> applicant.name().display())
            .personal("core.field.kana", applicant -> applicant.name().kana())
            .plain(
                    "core.field.corporate-number",
                    applicant -> applicant.corporateNumber().digits())
            .personal("core.field.postal-code", applicant -> applicant.address().writtenCode())
            .personal("core.field.address", applicant -> applicant.address().line())
            .personal("core.field.phone", Applicant::phone)
            .plain("core.field.url", Applicant::url)
            .plain("core.field.category", Applicant::category)
            .personal("core.field.representative", applicant -> words(applicant.representative()))
            .personal("core.field.contact-person", applicant -> words(applicant.contact()))
            .personal("core.field.email", applicant -> applicant.contact().email())
            .personal(
                    "core.field.contact-phone", applicant -> applicant.contact().phone())
            .personal("core.field.remarks", Applicant::remarks);

    private Compared() {}

    private static String words(ApplicantPerson person) {
        return String.join("　", person.name(), person.kana(), person.department(), person.post())
                .strip();
    }
}
