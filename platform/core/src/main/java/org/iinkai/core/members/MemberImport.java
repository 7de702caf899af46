package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.imports.DataImport;
import org.iinkai.api.imports.ImportRow;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.JoinMember;
import org.iinkai.core.members.MemberMapper.MembershipRow;
import org.iinkai.core.part.Flag;

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
        JoinMember request = request(row);
        Optional<LocalDate> leftOn = leftOn(row, request.on());
        joining.checkCategory(request.category(), request.segment());
        Id<Company> company = members.putCompany(Joining.company(request));
        MembershipRow membership = new MembershipRow(
                request.membership(),
                company,
                request.category(),
                request.segment(),
                request.on(),
                leftOn,
                row.text("reason"));
        if (members.overlaps(membership)) {
            throw new Refused("core.refused.membership-overlap", request.number()).at("joined_on");
        }
        members.putMembership(membership);
    }

    private static JoinMember request(ImportRow row) {
        return new JoinMember(
                Id.next(),
                row.required("number"),
                row.text("prefix"),
                Flag.of(row, "prefix_first"),
                row.required("name"),
                row.text("kana"),
                row.required("category"),
                row.text("segment"),
                row.day("joined_on"));
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
