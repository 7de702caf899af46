package org.iinkai.core.members;

import java.time.LocalDate;

import org.iinkai.api.data.Id;
import org.iinkai.api.members.ChangeMembership;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.core.TestCore;

/** The register of an association with two categories, for tests that fill it themselves. */
record RegisterFixture(TestCore core, Members members, Companies companies) {

    static RegisterFixture in(TestCore core) {
        core.load("core.member-categories", """
                code,name_ja,name_en,position
                regular,正会員,Regular,1
                supporting,賛助会員,Supporting,2
                """);
        core.load("core.segments", """
                code,category,name_ja,name_en,position
                inhouse,regular,インハウス,In-house,1
                agency,regular,エージェンシー,Agency,2
                """);
        return new RegisterFixture(core, core.service(Members.class), core.service(Companies.class));
    }

    Company company(String name, String kana) {
        return company(CompanyRequest.named(name, kana));
    }

    Company company(CompanyRequest request) {
        return core.administrator(() -> {
            companies.add(request.request());
            return companies.company(request.id());
        });
    }

    Membership join(Id<Company> company, String category, String segment, LocalDate on) {
        JoinMember request = new JoinMember(Id.next(), company, "", category, segment, on);
        return core.administrator(() -> {
            members.join(request);
            return members.membership(request.membership());
        });
    }

    Membership change(Membership from, String category, String segment, LocalDate on) {
        ChangeMembership request = new ChangeMembership(Id.next(), from.id(), from.version(), category, segment, on);
        return core.administrator(() -> {
            members.change(request);
            return members.membership(request.next());
        });
    }

    Membership leave(Membership membership, LocalDate on) {
        return core.administrator(() -> {
            members.leave(membership.id(), on, "事業の終了", membership.version());
            return members.membership(membership.id());
        });
    }
}
