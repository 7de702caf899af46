package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
import org.iinkai.api.members.Company;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberFilter;
import org.iinkai.api.members.MemberRow;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.Movement;
import org.iinkai.api.members.Person;
import org.iinkai.api.members.PersonRow;
import org.iinkai.api.text.Localized;
import org.iinkai.api.time.Period;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;

/** The register in the database. */
public final class MemberRegister implements Members {

    private final Foundation foundation;
    private final Access access;
    private final MemberMapper members;
    private final Joining joining;
    private final People people;

    private MemberRegister(Foundation foundation, MemberMapper members, People people) {
        this.foundation = foundation;
        this.access = foundation.access();
        this.members = members;
        this.joining = new Joining(members);
        this.people = people;
    }

    /** The part of the core that knows members and people. */
    public static Part in(Foundation foundation) {
        var mappers = foundation
                .database()
                .mappers(
                        "core.members",
                        MemberMapper.class.getClassLoader(),
                        List.of(MemberMapper.class, PersonMapper.class));
        MemberMapper members = mappers.mapper(MemberMapper.class);
        People people = new People(mappers.mapper(PersonMapper.class), foundation.clock());
        return new Part(
                Map.of(Members.class, new MemberRegister(foundation, members, people)),
                RegisterImports.all(members, people));
    }

    @Override
    public Page<MemberRow> find(MemberFilter filter, PageRequest page) {
        access.require(CoreRight.MEMBERS_READ);
        Locale locale = CallerScope.current().map(Caller::locale).orElse(Locale.JAPANESE);
        MemberQuery query = MemberQuery.of(filter, page, locale);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        members.find(query),
                        page,
                        row -> List.of(row.kana(), row.id().toString()),
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
                .map(row -> new MemberCategory(row.code(), new Localized(row.nameJa(), row.nameEn()), row.position()))
                .toList();
    }

    @Override
    public void join(JoinMember request) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> {
            if (joining.join(request)) {
                audit("core.audit.member-joined", request.membership(), request.on());
            }
        });
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
                                row.left()))
                        .toList());
    }

    @Override
    public List<PersonRow> people(String text, int most) {
        access.require(CoreRight.MEMBERS_READ);
        return people.find(text, most);
    }

    @Override
    public Optional<PersonRow> personWithCode(String code) {
        // tables that name people are read in with the right to do so
        if (!access.may(CoreRight.DATA_IMPORT)) {
            access.require(CoreRight.MEMBERS_READ);
        }
        return people.withCode(code);
    }

    @Override
    public Id<Person> add(Person person, Optional<Id<Company>> company) {
        access.require(CoreRight.MEMBERS_CHANGE);
        foundation.transactions().write(() -> {
            if (people.add(person, company)) {
                foundation.audit().record("core.audit.person-added", "person:" + person.id(), "");
            }
        });
        return person.id();
    }

    private Membership stored(Id<Membership> id) {
        return members.membership(id).orElseThrow(() -> new NotFound("membership " + id));
    }

    private void audit(String action, Id<Membership> id, LocalDate on) {
        foundation.audit().record(action, "membership:" + id, on.toString());
    }
}
