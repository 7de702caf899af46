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
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
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
import org.iinkai.api.text.KanaOrder;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.Period;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** The register in the database. */
public final class MemberRegister implements Members {

    private final Foundation foundation;
    private final Access access;
    private final MemberMapper members;

    private MemberRegister(Foundation foundation, MemberMapper members) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.members = members;
    }

    /** The part of the core that knows members and people. */
    public static Part in(Foundation foundation) {
        MemberMapper members = foundation
                .database()
                .mappers("core.members", MemberMapper.class.getClassLoader(), List.of(MemberMapper.class))
                .mapper(MemberMapper.class);
        return new Part(
                Map.of(Members.class, new MemberRegister(foundation, members), Companies.class, new CompanyRegister()),
                RegisterImports.all(members));
    }

    @Override
    public Page<MemberRow> find(MemberFilter filter, MemberOrder order, PageRequest page) {
        access.require(CoreRight.MEMBERS_READ);
        Locale locale = CallerScope.current().map(Caller::locale).orElse(Locale.JAPANESE);
        MemberQuery query = MemberQuery.of(filter, page, locale);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        members.find(query),
                        page,
                        row -> List.of(KanaOrder.key(row.kana()), row.id().toString()),
                        Total.bounded(members.count(query, Total.BOUND + 1))));
    }

    @Override
    public Membership membership(Id<Membership> id) {
        access.require(CoreRight.MEMBERS_READ);
        return stored(id);
    }

    @Override
    public List<MemberCategory> categories() {
        return members.categories().stream()
                .map(row -> new MemberCategory(
                        row.code(), new Localized(row.nameJa(), row.nameEn()), row.position(), row.isRetired()))
                .toList();
    }

    @Override
    public void leave(Id<Membership> id, LocalDate on, String reason, int version) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> {
            Membership membership = stored(id);
            if (membership.leftOn().isPresent()) {
                throw new Refused(
                        "core.refused.left-already", membership.leftOn().get());
            }
            if (on.isBefore(membership.joinedOn())) {
                throw new Refused("core.refused.left-before-joined", membership.joinedOn()).at("on");
            }
            if (reason.isBlank()) {
                throw new Refused("core.refused.leave-reason").at("reason");
            }
            if (members.leave(id, on, reason.strip(), version) == 0) {
                throw new Refused("core.refused.changed-meanwhile");
            }
            audit("core.audit.member-left", id, on);
        });
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
                                0,
                                0))
                        .toList());
    }

    @Override
    public List<Membership> memberships(Id<Company> company) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MemberSegment> segments() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(MemberCategory category) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(MemberSegment segment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void join(JoinMember request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void change(ChangeMembership request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void undoLeaving(Id<Membership> id, int version) {
        throw new UnsupportedOperationException();
    }

    private Membership stored(Id<Membership> id) {
        return members.membership(id).orElseThrow(() -> new NotFound("membership " + id));
    }

    private void audit(String action, Id<Membership> id, LocalDate on) {
        foundation.audit().record(action, "membership:" + id, on.toString());
    }
}
