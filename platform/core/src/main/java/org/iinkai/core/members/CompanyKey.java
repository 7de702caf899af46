package org.iinkai.core.members;

import java.util.LinkedHashSet;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.Company;
import org.iinkai.core.text.Reading;

/** Keeps what companies are found by: names and readings of today and before, and numbers. */
final class CompanyKey {

    private final CompanyMapper companies;

    CompanyKey(CompanyMapper companies) {
        this.companies = companies;
    }

    /** Makes the key anew after anything in it changed. */
    void refresh(Id<Company> id) {
        var words = new LinkedHashSet<>(companies.words(id));
        companies.searchKey(id, Reading.searchKey(words.toArray(String[]::new)));
    }
}
