package org.iinkai.core.members;

import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.ChangeMembership;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.JoinMember;
import org.iinkai.api.members.Membership;
import org.iinkai.core.members.MemberMapper.Beginning;
import org.iinkai.core.members.MemberMapper.Ending;
import org.iinkai.core.part.Foundation;

/**
 * The memberships of a company, one behind the other. Whoever changes them holds the company's row, so that none overlaps
 * another.
 *
 * @see "Decision 012"
 */
final class MembershipChain {

    private final Foundation foundation;
    private final MemberMapper members;
    private final CompanyMapper companies;
    private final Categories categories;
    private final CompanyChanges changes;

    MembershipChain(Foundation foundation, MemberMapper members, CompanyMapper companies, Categories categories) {
        this.foundation = foundation;
        this.members = members;
        this.companies = companies;
        this.categories = categories;
        this.changes = new CompanyChanges(companies);
    }

    void join(JoinMember request) {
        StoredCompany company = locked(request.company());
        if (members.membership(request.membership()).isPresent()) {
            return;
        }
        company.mergedInto().ifPresent(kept -> {
            throw new Refused("core.refused.changed-meanwhile");
        });
        Days.check(request.on(), "on");
        categories.checkChoosable(request.category(), request.segment());
        members.memberFrom(company.id(), request.membership(), request.on()).ifPresent(day -> {
            throw new Refused("core.refused.member-already", day).at("on");
        });
        if (!request.number().isEmpty() && !request.number().equals(company.number())) {
            changes.number(company.id(), request.number());
            foundation
                    .audit()
                    .record(
                            "core.audit.company-changed",
                            "company:" + company.id(),
                            "number",
                            List.of(change("core.field.member-number", company.number(), request.number())));
        }
        members.begin(new Beginning(
                request.membership(),
                company.id(),
                request.category(),
                request.segment(),
                request.on(),
                request.on(),
                false));
        audit(
                "core.audit.member-joined",
                request.membership(),
                request.on(),
                change("core.field.category", "", categories.words(request.category(), request.segment())),
                change("core.field.joined-on", "", request.on().toString()));
    }

    void change(ChangeMembership request) {
        Membership current = held(request.current());
        if (members.membership(request.next()).isPresent()) {
            return;
        }
        LocalDate on = request.on();
        checkUnchanged(current, request.version());
        checkLasts(current);
        Days.check(on, "on");
        if (!on.isAfter(current.joinedOn())) {
            throw new Refused("core.refused.change-before-joined", current.joinedOn()).at("on");
        }
        if (request.category().equals(current.category()) && request.segment().equals(current.segment())) {
            throw new Refused("core.refused.category-same").at("category");
        }
        categories.checkChoosable(request.category(), request.segment());
        members.end(new Ending(current.id(), request.version(), on, "", true));
        members.begin(new Beginning(
                request.next(),
                current.company(),
                request.category(),
                request.segment(),
                current.memberSince(),
                on,
                true));
        audit(
                "core.audit.membership-ended-by-change",
                current.id(),
                on,
                change("core.field.left-on", "", on.toString()));
        audit(
                "core.audit.membership-changed",
                request.next(),
                on,
                change(
                        "core.field.category",
                        categories.words(current.category(), current.segment()),
                        categories.words(request.category(), request.segment())));
    }

    void leave(Id<Membership> id, int version, LocalDate on, String reason) {
        Membership membership = held(id);
        checkLasts(membership);
        Days.check(on, "on");
        if (on.isBefore(membership.joinedOn())) {
            throw new Refused("core.refused.left-before-joined", membership.joinedOn()).at("on");
        }
        if (reason.isBlank()) {
            throw new Refused("core.refused.leave-reason").at("reason");
        }
        checkUnchanged(membership, version);
        members.end(new Ending(id, version, on, reason.strip(), false));
        audit(
                "core.audit.member-left",
                id,
                on,
                change("core.field.left-on", "", on.toString()),
                change("core.field.reason", "", reason.strip()));
    }

    void undoLeaving(Id<Membership> id, int version) {
        Membership membership = held(id);
        checkUnchanged(membership, version);
        if (membership.isContinued()) {
            throw new Refused("core.refused.left-by-change");
        }
        LocalDate left = membership.leftOn().orElseThrow(() -> new Refused("core.refused.not-left"));
        members.memberFrom(membership.company(), id, left).ifPresent(day -> {
            throw new Refused("core.refused.joined-again", day);
        });
        members.reopen(id, version);
        audit(
                "core.audit.leaving-undone",
                id,
                left,
                change("core.field.left-on", left.toString(), ""),
                change("core.field.reason", membership.reason(), ""));
    }

    private StoredCompany locked(Id<Company> id) {
        return companies.locked(id).orElseThrow(() -> new NotFound("company " + id));
    }

    /** A membership as it is once nobody else can change it. */
    private Membership held(Id<Membership> id) {
        locked(stored(id).company());
        return stored(id);
    }

    private Membership stored(Id<Membership> id) {
        return members.membership(id).orElseThrow(() -> new NotFound("membership " + id));
    }

    private static void checkLasts(Membership membership) {
        membership.leftOn().ifPresent(day -> {
            throw membership.isContinued()
                    ? new Refused("core.refused.left-by-change")
                    : new Refused("core.refused.left-already", day);
        });
    }

    private static void checkUnchanged(Membership membership, int version) {
        if (membership.version() != version) {
            throw new Refused("core.refused.changed-meanwhile");
        }
    }

    private void audit(String action, Id<Membership> id, LocalDate on, FieldChange... fields) {
        foundation.audit().record(action, "membership:" + id, on.toString(), List.of(fields));
    }

    private static FieldChange change(String field, String before, String after) {
        return new FieldChange(field, before, after, false);
    }
}
