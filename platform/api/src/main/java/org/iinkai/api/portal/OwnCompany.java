package org.iinkai.api.portal;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.api.text.Localized;

/**
 * What a company may know of itself: everything but what the secretariat notes for itself.
 *
 * @param number member number; empty for an organisation that never was a member
 * @param category its kind of membership today; empty when it is no member
 * @param memberSince the day it joined; empty when it is no member
 * @param version of the record, which a proposal names
 */
public record OwnCompany(
        Id<Company> id,
        String number,
        CompanyName name,
        CorporateNumber corporateNumber,
        PostalAddress address,
        String phone,
        String url,
        Optional<Localized> category,
        Optional<LocalDate> memberSince,
        int version) {

    public OwnCompany {
        requireNonNull(number, "number");
        requireNonNull(category, "category");
        requireNonNull(memberSince, "memberSince");
    }
}
