package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.ChangeMembership;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberOrder;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.MemberSegment;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.Movement;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.Period;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** The register in the database. */
public final class MemberRegister implements Members {

    private final Foundation foundation;
    private final Access access;
    private final MemberMapper members;
    private final MemberListMapper listed;
    private final Categories categories;
    private final MembershipChain chain;

    private MemberRegister(Foundation foundation, RegisterMappers mappers, Categories categories) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.members = mappers.members();
        this.listed = mappers.memberList();
        this.categories = categories;
        this.chain = new MembershipChain(foundation, members, mappers.companies(), categories);
    }

    /** The part of the core that knows members and companies. */
    public static Part in(Foundation foundation) {
        RegisterMappers mappers = RegisterMappers.in(foundation.database());
        Categories categories = new Categories(foundation, mappers.categories());
        return new Part(
                Map.of(
                        Members.class,
                        new MemberRegister(foundation, mappers, categories),
                        Companies.class,
                        new CompanyRegister(foundation, mappers)),
                RegisterImports.all(mappers, categories));
    }

    @Override
    public Page<MemberRow> find(MemberFilter filter, MemberOrder order, PageRequest page) {
        access.require(CoreRight.MEMBERS_READ);
        Locale locale = CallerScope.current().map(Caller::locale).orElse(Locale.JAPANESE);
        MemberQuery query = MemberQuery.of(filter, order, page, LocalDate.now(foundation.clock()), locale);
        MemberList list = new MemberList(listed, query);
        return foundation.transactions().read(() -> query.hasText() ? list.searched(page) : list.counted(page));
    }

    @Override
    public Membership membership(Id<Membership> id) {
        access.require(CoreRight.MEMBERS_READ);
        return members.membership(id).orElseThrow(() -> new NotFound("membership " + id));
    }

    @Override
    public List<Membership> memberships(Id<Company> company) {
        access.require(CoreRight.MEMBERS_READ);
        return members.memberships(company);
    }

    @Override
    public List<MemberCategory> categories() {
        return categories.categories();
    }

    @Override
    public List<MemberSegment> segments() {
        return categories.segments();
    }

    @Override
    public void save(MemberCategory category) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> categories.save(category));
    }

    @Override
    public void save(MemberSegment segment) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> categories.save(segment));
    }

    @Override
    public void join(JoinMember request) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> chain.join(request));
    }

    @Override
    public void change(ChangeMembership request) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> chain.change(request));
    }

    @Override
    public void leave(Id<Membership> id, LocalDate on, String reason, int version) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> chain.leave(id, version, on, reason));
    }

    @Override
    public void undoLeaving(Id<Membership> id, int version) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> chain.undoLeaving(id, version));
    }

    @Override
    public Movement movement(Period period) {
        // counts without names: whoever reads the report may see them too
        if (!access.may(CoreRight.ACTIVITIES_READ)) {
            access.require(CoreRight.MEMBERS_READ);
        }
        return new Movement(
                period,
                members.movement(period.from(), period.to()).stream()
                        .map(row -> new Movement.Line(
                                row.code(),
                                new Localized(row.nameJa(), row.nameEn()),
                                row.start(),
                                row.joined(),
                                row.left(),
                                row.changedIn(),
                                row.changedOut()))
                        .toList());
    }
}
