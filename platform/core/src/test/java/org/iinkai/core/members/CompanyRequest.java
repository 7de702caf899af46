package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.api.members.CorporateNumber;
import org.iinkai.api.members.PostalAddress;

/** What a test says of a company; the rest stays as it is. */
record CompanyRequest(ChangeCompany request) {

    static CompanyRequest named(String name, String kana) {
        return new CompanyRequest(new ChangeCompany(
                Id.next(),
                0,
                "",
                new CompanyName("(株)", true, name, kana),
                Optional.empty(),
                CorporateNumber.none(),
                PostalAddress.none(),
                Optional.empty(),
                "",
                "",
                "",
                ""));
    }

    static CompanyRequest from(Company company) {
        return new CompanyRequest(new ChangeCompany(
                company.id(),
                company.version(),
                company.number(),
                company.name(),
                Optional.empty(),
                company.corporateNumber(),
                company.address(),
                Optional.empty(),
                company.localCode(),
                company.phone(),
                company.url(),
                company.note()));
    }

    Id<Company> id() {
        return request.company();
    }

    CompanyRequest number(String number) {
        return with(number, request.name(), request.nameFrom(), request.corporateNumber());
    }

    CompanyRequest name(CompanyName name) {
        return with(request.number(), name, request.nameFrom(), request.corporateNumber());
    }

    CompanyRequest nameFrom(LocalDate day) {
        return with(request.number(), request.name(), Optional.of(day), request.corporateNumber());
    }

    CompanyRequest corporateNumber(String digits) {
        return with(request.number(), request.name(), request.nameFrom(), new CorporateNumber(digits));
    }

    CompanyRequest at(PostalAddress address) {
        return with(address, request.addressFrom(), request.localCode(), request.note());
    }

    CompanyRequest addressFrom(LocalDate day) {
        return with(request.address(), Optional.of(day), request.localCode(), request.note());
    }

    CompanyRequest localCode(String code) {
        return with(request.address(), request.addressFrom(), code, request.note());
    }

    CompanyRequest note(String note) {
        return with(request.address(), request.addressFrom(), request.localCode(), note);
    }

    private CompanyRequest with(
            String number, CompanyName name, Optional<LocalDate> nameFrom, CorporateNumber corporateNumber) {
        return new CompanyRequest(new ChangeCompany(
                request.company(),
                request.version(),
                number,
                name,
                nameFrom,
                corporateNumber,
                request.address(),
                request.addressFrom(),
                request.localCode(),
                request.phone(),
                request.url(),
                request.note()));
    }

    private CompanyRequest with(PostalAddress address, Optional<LocalDate> addressFrom, String localCode, String note) {
        return new CompanyRequest(new ChangeCompany(
                request.company(),
                request.version(),
                request.number(),
                request.name(),
                request.nameFrom(),
                request.corporateNumber(),
                address,
                addressFrom,
                localCode,
                request.phone(),
                request.url(),
                note));
    }
}
