package org.iinkai.core.members;

import java.util.Optional;

import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.JoinMember;
import org.iinkai.core.members.MemberMapper.CompanyRow;
import org.iinkai.core.members.MemberMapper.MembershipRow;

/** How a company comes into the register. */
final class Joining {

    private final MemberMapper members;

    Joining(MemberMapper members) {
        this.members = members;
    }

    /** Whether the company joined; false when the same request was carried out before. */
    boolean join(JoinMember request) {
        if (isDone(request)) {
            return false;
        }
        checkCategory(request.category(), request.segment());
        CompanyRow company = company(request);
        if (members.addCompany(company) == 0) {
            if (isDone(request)) {
                return false;
            }
            throw new Refused("core.refused.number-taken", request.number()).at("number");
        }
        members.addMembership(membership(request, company.id()));
        return true;
    }

    /** Refuses a category that does not exist and a segment that is none of its own. */
    void checkCategory(String category, String segment) {
        if (members.categories().stream().noneMatch(known -> known.code().equals(category))) {
            throw new Refused("core.refused.category-unknown", category).at("category");
        }
        if (!segment.isEmpty()
                && members.categoryOfSegment(segment).filter(category::equals).isEmpty()) {
            throw new Refused("core.refused.segment-unknown", segment).at("segment");
        }
    }

    static CompanyRow company(JoinMember request) {
        String kana = Reading.stored(request.kana());
        return new CompanyRow(
                Id.<Company>next(),
                request.number(),
                request.prefix().strip(),
                request.isPrefixFirst(),
                request.name(),
                kana,
                Reading.searchKey(request.name(), kana, request.number()));
    }

    static MembershipRow membership(JoinMember request, Id<Company> company) {
        return new MembershipRow(
                request.membership(),
                company,
                request.category(),
                request.segment(),
                request.on(),
                Optional.empty(),
                "");
    }

    private boolean isDone(JoinMember request) {
        return members.membership(request.membership()).isPresent();
    }
}
