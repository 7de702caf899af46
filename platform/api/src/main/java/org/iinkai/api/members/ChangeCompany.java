package org.iinkai.api.members;

import java.time.LocalDate;
import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;

/**
 * What is known of a company becomes something else.
 *
 * @param version of the company the person saw
 * @param nameFrom first day of a new name, whose predecessor is kept; empty when the name is only put right
 * @param addressFrom first day at a new address, whose predecessor is kept; empty when the address is only put right
 */
public record ChangeCompany(
        Id<Company> company,
        int version,
        String number,
        CompanyName name,
        Optional<LocalDate> nameFrom,
        CorporateNumber corporateNumber,
        PostalAddress address,
        Optional<LocalDate> addressFrom,
        String localCode,
        String phone,
        String url,
        String note) {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NOTE = 4000;

    public ChangeCompany {
        number = number.strip();
        localCode = localCode.strip();
        phone = phone.strip();
        url = url.strip();
        note = note.strip();
        if (number.length() > LONGEST_NUMBER) {
            throw new Refused("core.refused.member-number").at("number");
        }
        if (!localCode.matches("([0-9]{6})?")) {
            throw new Refused("core.refused.local-code").at("localCode");
        }
        if (phone.length() > 40) {
            throw new Refused("core.refused.too-long", 40).at("phone");
        }
        if (!url.isEmpty() && !url.matches("https?://[^\\s<>\"]{3,300}")) {
            throw new Refused("core.refused.url").at("url");
        }
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new Refused("core.refused.too-long", LONGEST_NOTE).at("note");
        }
    }
}
