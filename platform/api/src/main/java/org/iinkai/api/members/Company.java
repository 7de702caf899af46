package org.iinkai.api.members;

import org.iinkai.api.data.Id;

/**
 * A company or other organisation. Members and non-members alike: membership is a dated relation of its own.
 *
 * @param number member number; empty for an organisation that never was a member
 * @param name what it is called today
 * @param address where it is today
 * @param localCode code of a prefecture or municipality (全国地方公共団体コード), 6 digits; empty for everything else
 * @param phone telephone number of its front desk; may be empty
 * @param url its website; may be empty
 * @param note what the secretariat notes; may be empty
 * @param version counts changes; a change must name the version it was made from
 */
public record Company(
        Id<Company> id,
        String number,
        CompanyName name,
        CorporateNumber corporateNumber,
        PostalAddress address,
        String localCode,
        String phone,
        String url,
        String note,
        int version) {

    /** Name with its corporate form in its place, as printed: (株)青葉コール. */
    public String displayName() {
        return name.display();
    }
}
