package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.PostalAddress;
import org.iinkai.core.text.Reading;

/** A company as stored. */
record StoredCompany(
        Id<Company> id,
        String number,
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
        String localCode,
        String phone,
        String url,
        String note,
        int version,
        Optional<Id<Company>> mergedInto) {

    static StoredCompany of(ChangeCompany request) {
        CompanyName name = request.name();
        PostalAddress address = request.address();
        return new StoredCompany(
                request.company(),
                request.number(),
                name.prefix(),
                name.isPrefixFirst(),
                name.name(),
                Reading.stored(name.kana()),
                request.corporateNumber().digits(),
                address.postalCode(),
                address.prefecture(),
                address.municipality(),
                address.street(),
                address.building(),
                request.localCode(),
                request.phone(),
                request.url(),
                request.note(),
                request.version(),
                Optional.empty());
    }

    String sortKey() {
        return Reading.sortKey(kana);
    }

    CompanyName fullName() {
        return new CompanyName(prefix, isPrefixFirst, name, kana);
    }

    PostalAddress address() {
        return new PostalAddress(postalCode, prefecture, municipality, street, building);
    }

    Company company() {
        return new Company(
                id,
                number,
                fullName(),
                new CorporateNumber(corporateNumber),
                address(),
                localCode,
                phone,
                url,
                note,
                version);
    }

    /** The same, with what another record of the organisation knows where this one knows nothing. */
    StoredCompany filledFrom(StoredCompany other) {
        PostalAddress place = address().isEmpty() ? other.address() : address();
        return new StoredCompany(
                id,
                known(number, other.number),
                prefix,
                isPrefixFirst,
                name,
                known(kana, other.kana),
                known(corporateNumber, other.corporateNumber),
                place.postalCode(),
                place.prefecture(),
                place.municipality(),
                place.street(),
                place.building(),
                known(localCode, other.localCode),
                known(phone, other.phone),
                known(url, other.url),
                note,
                version,
                mergedInto);
    }

    private static String known(String own, String other) {
        return own.isEmpty() ? other : own;
    }

    /** A name it had. */
    record Name(LocalDate untilDay, String prefix, boolean isPrefixFirst, String name, String kana) {

        CompanyName fullName() {
            return new CompanyName(prefix, isPrefixFirst, name, kana);
        }
    }

    /** An address it had. */
    record Address(
            LocalDate untilDay,
            String postalCode,
            String prefecture,
            String municipality,
            String street,
            String building) {

        PostalAddress address() {
            return new PostalAddress(postalCode, prefecture, municipality, street, building);
        }
    }
}
