package org.iinkai.api.applications;

import java.text.Normalizer;

import org.iinkai.api.error.Refused;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.PostalAddress;

/**
 * What an applicant says about itself. Immutable; of a prospect often only the name is known.
 *
 * @param phone telephone number of its front desk; typed in any width
 * @param url its website; {@code https://} is put before an address without it
 * @param category code of the membership category wanted; empty when nobody said yet
 * @param representative who stands for it (代表者)
 * @param contact whom to write to (担当者)
 * @param remarks why it wants to join, and whatever else it says
 */
public record Applicant(
        CompanyName name,
        CorporateNumber corporateNumber,
        PostalAddress address,
        String phone,
        String url,
        String category,
        ApplicantPerson representative,
        ApplicantPerson contact,
        String remarks) {

    /** Characters that the remarks may have. */
    public static final int LONGEST_REMARKS = 2000;

    public Applicant {
        phone = ApplicantPerson.phone(phone);
        url = address(url);
        category = category.strip();
        remarks = remarks.strip();
        if (remarks.codePointCount(0, remarks.length()) > LONGEST_REMARKS) {
            throw new Refused("core.refused.too-long", LONGEST_REMARKS).at("remarks");
        }
    }

    /** Somebody of whom only the name is known. */
    public static Applicant named(CompanyName name) {
        return new Applicant(
                name,
                CorporateNumber.none(),
                PostalAddress.none(),
                "",
                "",
                "",
                ApplicantPerson.none(),
                ApplicantPerson.none(),
                "");
    }

    private static String address(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        String whole = plain.isEmpty() || plain.matches("(?i)https?://.*") ? plain : "https://" + plain;
        if (!whole.isEmpty() && !whole.matches("(?i)https?://[^\\s<>\"]{3,300}")) {
            throw new Refused("core.refused.url").at("url");
        }
        return whole;
    }
}
