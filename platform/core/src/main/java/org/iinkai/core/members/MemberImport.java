package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.CompanyName;
import org.iinkai.core.members.MemberImportMapper.ImportedCompany;
import org.iinkai.core.members.MemberImportMapper.ImportedMembership;
import org.iinkai.core.part.Flag;
import org.iinkai.core.text.Reading;

/** Reads members with their dates: a row for each membership, known again by member number and first day. */
final class MemberImport implements DataImport {

    private final MemberImportMapper members;
    private final Categories categories;
    private final CompanyKey key;

    MemberImport(MemberImportMapper members, Categories categories, CompanyKey key) {
        this.members = members;
        this.categories = categories;
        this.key = key;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "number",
                "prefix",
                "prefix_first",
                "name",
                "kana",
                "category",
                "segment",
                "joined_on",
                "left_on",
                "reason");
    }

    @Override
    public void read(ImportRow row) {
        LocalDate joinedOn = row.day("joined_on");
        Optional<LocalDate> leftOn = leftOn(row, joinedOn);
        categories.checkExist(row.required("category"), row.text("segment"));
        Id<Company> company = members.putCompany(company(row));
        key.refresh(company);
        ImportedMembership membership = new ImportedMembership(
                Id.next(),
                company,
                row.required("category"),
                row.text("segment"),
                joinedOn,
                leftOn,
                row.text("reason"));
        if (members.overlaps(membership)) {
            throw new Refused("core.refused.membership-overlap", row.text("number")).at("joined_on");
        }
        members.putMembership(membership);
    }

    private static ImportedCompany company(ImportRow row) {
        CompanyName name = new CompanyName(
                row.text("prefix"), Flag.of(row, "prefix_first"), row.required("name"), row.text("kana"));
        String kana = Reading.stored(name.kana());
        return new ImportedCompany(
                Id.next(),
                row.required("number"),
                name.prefix(),
                name.isPrefixFirst(),
                name.name(),
                kana,
                Reading.sortKey(kana));
    }

    private static Optional<LocalDate> leftOn(ImportRow row, LocalDate joinedOn) {
        if (row.text("left_on").isEmpty()) {
            if (!row.text("reason").isEmpty()) {
                throw new Refused("core.refused.import-empty", "left_on").at("left_on");
            }
            return Optional.empty();
        }
        LocalDate leftOn = row.day("left_on");
        if (leftOn.isBefore(joinedOn)) {
            throw new Refused("core.refused.left-before-joined", joinedOn).at("left_on");
        }
        return Optional.of(leftOn);
    }
}
