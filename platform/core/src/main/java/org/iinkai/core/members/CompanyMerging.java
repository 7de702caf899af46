package org.iinkai.core.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.audit.RecordChange;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Merge;
import org.iinkai.core.members.MergeMapper.NewMerge;
import org.iinkai.core.members.MergeMapper.StoredMerge;
import org.iinkai.core.part.Foundation;

/** Makes two records of one organisation one, and two again. */
final class CompanyMerging {

    private final Foundation foundation;
    private final CompanyMapper companies;
    private final MergeMapper merges;
    private final UndoMapper undoing;
    private final CompanyKey key;

    CompanyMerging(Foundation foundation, RegisterMappers mappers) {
        this.foundation = foundation;
        this.companies = mappers.companies();
        this.merges = mappers.merges();
        this.undoing = mappers.undoing();
        this.key = new CompanyKey(companies);
    }

    List<Merge> latest(int most) {
        return merges.merges(Math.clamp(most, 1, 500));
    }

    Id<Merge> merge(Id<Company> kept, Id<Company> other) {
        if (kept.equals(other)) {
            throw new Refused("core.refused.merge-same").at("other");
        }
        lock(kept, other);
        StoredCompany stays = unmerged(kept);
        StoredCompany goes = unmerged(other);
        if (merges.wereBothMembers(kept, other)) {
            throw new Refused(
                            "core.refused.merge-both-members",
                            stays.fullName().display(),
                            goes.fullName().display())
                    .at("other");
        }
        Id<Merge> id = Id.next();
        merges.add(new NewMerge(
                id,
                kept,
                other,
                stays.fullName().display(),
                goes.fullName().display(),
                moved(stays, goes),
                CallerScope.current().map(Caller::name).orElse(""),
                foundation.clock().instant()));
        key.refresh(kept);
        record("core.audit.companies-merged", id, stays, goes);
        return id;
    }

    /** Moves everything and gives what undoing needs. */
    private String moved(StoredCompany stays, StoredCompany goes) {
        Id<Company> kept = stays.id();
        Id<Company> other = goes.id();
        String before = merges.company(kept);
        String gone = merges.company(other);
        StoredCompany filled = stays.filledFrom(goes);
        merges.retire(kept, other);
        if (!filled.equals(stays)) {
            companies.change(filled);
        }
        return """
                {"kept": %s, "other": %s, "filled": %s, "memberships": %s, "double_affiliations": %s,
                "affiliations": %s, "double_contacts": %s, "contacts": %s, "participations": %s, "lists": %s,
                "names": %s, "addresses": %s, "companies": %s}
                """.formatted(
                        before,
                        gone,
                        !filled.equals(stays),
                        merges.memberships(kept, other),
                        merges.doubleAffiliations(kept, other),
                        merges.affiliations(kept, other),
                        merges.doubleContacts(kept, other),
                        merges.contacts(kept, other),
                        merges.participations(kept, other),
                        merges.lists(kept, other),
                        merges.names(kept, other),
                        merges.addresses(kept, other),
                        merges.companies(kept, other));
    }

    void undo(Id<Merge> id) {
        StoredMerge merge = merges.locked(id).orElseThrow(() -> new NotFound("merge " + id));
        if (merge.isUndone()) {
            throw new Refused("core.refused.merge-undone");
        }
        lock(merge.kept(), merge.other());
        StoredCompany stayed = locked(merge.kept());
        StoredCompany went = locked(merge.other());
        if (!undoing.isAsItWas(id) || undoing.isCorporateNumberTaken(merge.kept(), merge.other())) {
            throw new Refused("core.refused.merge-changed");
        }
        undoing.memberships(id);
        undoing.affiliations(id);
        undoing.doubleAffiliations(id);
        undoing.contacts(id);
        undoing.doubleContacts(id);
        undoing.participations(id);
        undoing.lists(id);
        undoing.names(id);
        undoing.addresses(id);
        undoing.companies(id);
        undoing.kept(id);
        undoing.other(id);
        undoing.done(id, foundation.clock().instant());
        key.refresh(merge.kept());
        key.refresh(merge.other());
        record("core.audit.merge-undone", id, stayed, went);
    }

    /** Holds both, the lesser id first, so that two people who merge the same two don't wait for each other. */
    private void lock(Id<Company> one, Id<Company> other) {
        boolean isFirst = one.value().compareTo(other.value()) < 0;
        locked(isFirst ? one : other);
        locked(isFirst ? other : one);
    }

    private StoredCompany unmerged(Id<Company> id) {
        StoredCompany company = locked(id);
        if (company.mergedInto().isPresent()) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        return company;
    }

    private StoredCompany locked(Id<Company> id) {
        Optional<StoredCompany> company = companies.locked(id);
        return company.orElseThrow(() -> new NotFound("company " + id));
    }

    /**
     * Tells what became of both and of what moved between them.
     *
     * @param stayed the record that stays, as it was before
     * @param went the other one, as it was before
     */
    private void record(String action, Id<Merge> id, StoredCompany stayed, StoredCompany went) {
        String kept = stayed.fullName().display();
        String other = went.fullName().display();
        boolean isUndone = went.mergedInto().isPresent();
        String from = isUndone ? kept : other;
        String to = isUndone ? other : kept;
        List<RecordChange> changes = new ArrayList<>();
        changes.add(company(action, stayed, went, List.of()));
        changes.add(company(
                action,
                went,
                stayed,
                List.of(new FieldChange("core.field.merged-into", isUndone ? kept : "", isUndone ? "" : kept, false))));
        merges.movedMemberships(id)
                .forEach(moved -> changes.add(moved(action, "membership:" + moved, from, to, false)));
        merges.movedPeople(id).forEach(moved -> changes.add(moved(action, "person:" + moved, from, to, true)));
        foundation.audit().recordAll(changes);
    }

    private RecordChange company(String action, StoredCompany before, StoredCompany other, List<FieldChange> more) {
        List<FieldChange> fields = new ArrayList<>(more);
        fields.addAll(Compared.COMPANY.between(before, locked(before.id())));
        return new RecordChange(action, "company:" + before.id(), "company:" + other.id(), fields);
    }

    private static RecordChange moved(String action, String subject, String from, String to, boolean isPersonal) {
        return new RecordChange(
                action, subject, "", List.of(new FieldChange("core.field.company", from, to, isPersonal)));
    }
}
