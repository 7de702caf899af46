package org.iinkai.core.applications;

import java.util.List;

import org.iinkai.api.applications.Applicant;
import org.iinkai.api.applications.ApplicantPerson;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.core.text.Reading;

/** What answers must hold, and how they are stored. */
final class Answers {

    private static final String ABROAD = "海外";

    private Answers() {}

    /** Readings as stored: full-width katakana. */
    static Applicant stored(Applicant applicant) {
        CompanyName name = applicant.name();
        var representative = applicant.representative();
        var contact = applicant.contact();
        return new Applicant(
                new CompanyName(name.prefix(), name.isPrefixFirst(), name.name(), Reading.stored(name.kana())),
                applicant.corporateNumber(),
                applicant.address(),
                applicant.phone(),
                applicant.url(),
                applicant.category(),
                ApplicantPerson.representative(
                        representative.name(), Reading.stored(representative.kana()), representative.post()),
                new ApplicantPerson(
                        contact.name(),
                        Reading.stored(contact.kana()),
                        contact.department(),
                        contact.post(),
                        contact.email(),
                        contact.phone()),
                applicant.remarks());
    }

    static String searchKey(Applicant applicant, String number) {
        return Reading.searchKey(
                applicant.name().name(),
                applicant.name().kana(),
                applicant.representative().name(),
                applicant.contact().name(),
                number);
    }

    /** Refuses an application from outside that lacks what the secretariat needs to answer it. */
    static void checkComplete(Applicant applicant) {
        needed("kana", applicant.name().kana());
        if (!applicant.address().prefecture().equals(ABROAD)) {
            needed("postalCode", applicant.address().postalCode());
        }
        needed("prefecture", applicant.address().prefecture());
        needed("municipality", applicant.address().municipality());
        needed("street", applicant.address().street());
        needed("phone", applicant.phone());
        needed("representative.name", applicant.representative().name());
        needed("contact.kana", applicant.contact().kana());
        needed("contact.email", applicant.contact().email());
        needed("contact.phone", applicant.contact().phone());
        checkReceivable(applicant);
    }

    /** Refuses an application that nobody could screen. */
    static void checkReceivable(Applicant applicant) {
        needed("category", applicant.category());
        needed("contact.name", applicant.contact().name());
    }

    /** Refuses a category that is unknown or retired; none at all is for a prospect. */
    static void checkCategory(Applicant applicant, List<MemberCategory> open) {
        if (!applicant.category().isEmpty()
                && open.stream().noneMatch(category -> category.code().equals(applicant.category()))) {
            throw new Refused("core.refused.category-unknown", applicant.category()).at("category");
        }
    }

    private static void needed(String field, String value) {
        if (value.isEmpty()) {
            throw new Refused("core.refused.applicant-answer").at(field);
        }
    }
}
