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
import org.iinkai.core.members.MemberMapper.CompanyRow;
import org.iinkai.core.members.MemberMapper.MembershipRow;
import org.iinkai.core.part.Flag;
import org.iinkai.core.text.Reading;

/** Reads members with their dates: a row for each membership, known again by member number and first day. */
final class MemberImport implements DataImport {

    private final MemberMapper members;
    private final Joining joining;

    MemberImport(MemberMapper members) {
        this.members = members;
        this.joining = new Joining(members);
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
        joining.checkCategory(row.required("category"), row.text("segment"));
        Id<Company> company = members.putCompany(company(row));
        MembershipRow membership = new MembershipRow(
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

    private static CompanyRow company(ImportRow row) {
        CompanyName name = new CompanyName(
                row.text("prefix"), Flag.of(row, "prefix_first"), row.required("name"), row.text("kana"));
        String kana = Reading.stored(name.kana());
        return new CompanyRow(
                Id.next(),
                row.required("number"),
                name.prefix(),
                name.isPrefixFirst(),
                name.name(),
                kana,
                Reading.searchKey(name.name(), kana, row.text("number")),
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
