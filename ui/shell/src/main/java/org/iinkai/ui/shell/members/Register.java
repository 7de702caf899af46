package org.iinkai.ui.shell.members;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.audit.Audit;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.MemberSegment;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.ui.kit.Dates;
import org.iinkai.ui.kit.Words;

/** What the forms of the register ask of the services, for the person at the window. */
record Register(
        Members members, Companies companies, Transactions transactions, Access access, Audit audit, Clock clock) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.ZONE);
    }

    boolean mayChange() {
        return access.may(CoreRight.MEMBERS_CHANGE);
    }

    /** Categories that a member can be given. */
    List<MemberCategory> categories() {
        return members.categories().stream()
                .filter(category -> !category.isRetired())
                .toList();
    }

    /** Segments of a category that a member can be given. */
    List<MemberSegment> segments(String category) {
        return members.segments().stream()
                .filter(segment -> segment.category().equals(category) && !segment.isRetired())
                .toList();
    }

    /** The name of a category. */
    String category(String code) {
        return members.categories().stream()
                .filter(category -> category.code().equals(code))
                .map(category -> category.name().in(Words.locale()))
                .findFirst()
                .orElse(code);
    }

    /** The name of a segment; empty for none. */
    String segment(String code) {
        return members.segments().stream()
                .filter(segment -> segment.code().equals(code))
                .map(segment -> segment.name().in(Words.locale()))
                .findFirst()
                .orElse(code);
    }

    /** Whether a membership holds today. */
    boolean holds(Membership membership) {
        return !membership.joinedOn().isAfter(today())
                && membership.leftOn().map(left -> left.isAfter(today())).orElse(true);
    }
}
