package org.iinkai.core.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.OwnField;
import org.iinkai.api.portal.Proposal;
import org.iinkai.api.portal.ProposedField;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.people.PeopleRegister;
import org.iinkai.core.portal.OwnCompanies.Contact;
import org.iinkai.core.portal.ProposalMapper.Head;
import org.iinkai.core.portal.ProposalMapper.NewProposal;

/** Takes proposals of companies and keeps them. */
final class ProposalBook {

    private static final int LONGEST_REMARK = 1000;
    private static final int MOST = 50;

    private final Foundation foundation;
    private final ProposalMapper proposals;
    private final Companies companies;
    private final People people;

    ProposalBook(Foundation foundation, ProposalMapper proposals, Companies companies, People people) {
        this.foundation = foundation;
        this.proposals = proposals;
        this.companies = companies;
        this.people = people;
    }

    void propose(Contact contact, Id<Proposal> id, ChangeCompany wanted, String remark) {
        Company now = companyOf(contact, wanted.company());
        if (proposals.head(id).isPresent()) {
            return;
        }
        if (now.version() != wanted.version()) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        Map<OwnField, LocalDate> from = new EnumMap<>(OwnField.class);
        wanted.nameFrom().ifPresent(day -> from.put(OwnField.NAME, day));
        wanted.addressFrom().ifPresent(day -> from.put(OwnField.ADDRESS, day));
        store(
                new NewProposal(
                        id,
                        now.id(),
                        Optional.empty(),
                        account(contact),
                        Optional.of(contact.person()),
                        contact.caller().name(),
                        now(),
                        checked(remark)),
                FieldValues.of(now),
                FieldValues.of(wanted),
                from);
    }

    void propose(Contact contact, Id<Proposal> id, Person wanted, String remark) {
        Person now = Deputy.with(contact.caller(), () -> people.person(wanted.id()), CoreRight.MEMBERS_READ);
        Person request = PeopleRegister.normal(wanted);
        if (proposals.head(id).isPresent()) {
            return;
        }
        if (now.version() != wanted.version()) {
            throw new Refused("core.refused.changed-meanwhile");
        }
        store(
                new NewProposal(
                        id,
                        contact.companyId(),
                        Optional.of(now.id()),
                        account(contact),
                        Optional.of(contact.person()),
                        contact.caller().name(),
                        now(),
                        checked(remark)),
                FieldValues.of(now),
                FieldValues.of(request),
                Map.of());
    }

    /** Records a proposal with what is different in it. */
    void store(
            NewProposal proposal,
            Map<OwnField, List<String>> before,
            Map<OwnField, List<String>> after,
            Map<OwnField, LocalDate> from) {
        List<OwnField> different = after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        if (different.isEmpty()) {
            throw new Refused("core.refused.proposal-nothing");
        }
        List<OwnField> open = proposals.open(proposal.company(), proposal.person());
        if (different.stream().anyMatch(open::contains)) {
            throw new Refused("core.refused.proposal-open");
        }
        if (proposals.add(proposal) == 0) {
            return;
        }
        for (OwnField field : different) {
            proposals.addField(
                    proposal.id(),
                    field,
                    FieldValues.joined(before.getOrDefault(field, List.of())),
                    FieldValues.joined(after.getOrDefault(field, List.of())),
                    Optional.ofNullable(from.get(field)));
        }
        foundation
                .audit()
                .record(
                        "core.audit.proposal-made",
                        "proposal:" + proposal.id(),
                        proposal.person().map(person -> "person:" + person).orElse("company:" + proposal.company()));
    }

    List<Proposal> of(Contact contact) {
        return proposals.ofCompany(contact.companyId(), MOST).stream()
                .map(head -> Deputy.with(contact.caller(), () -> whole(head), CoreRight.MEMBERS_READ))
                .map(ProposalBook::withoutNames)
                .toList();
    }

    void withdraw(Contact contact, Id<Proposal> id) {
        boolean isOwn = proposals
                .locked(id)
                .flatMap(proposals::head)
                .filter(head -> head.company().equals(contact.companyId()))
                .isPresent();
        if (!isOwn) {
            throw OwnCompanies.foreign(contact.caller(), "proposal " + id);
        }
        if (proposals.withdraw(id, contact.caller().name(), now()) > 0) {
            foundation.audit().record("core.audit.proposal-withdrawn", "proposal:" + id, "");
        }
    }

    /** A proposal with the values of today; needs the right to read the register. */
    Proposal proposal(Id<Proposal> id) {
        return whole(proposals.head(id).orElseThrow(() -> new NotFound("proposal " + id)));
    }

    private Proposal whole(Head head) {
        Map<OwnField, List<String>> now = head.person()
                .map(person -> FieldValues.of(people.person(person)))
                .orElseGet(() -> FieldValues.of(companies.company(head.company())));
        List<ProposedField> fields = proposals.fields(head.id()).stream()
                .sorted(Comparator.comparing(ProposalMapper.Field::field))
                .map(field -> new ProposedField(
                        field.field(),
                        FieldValues.parts(field.before()),
                        FieldValues.parts(field.after()),
                        field.fromDay(),
                        now.getOrDefault(field.field(), List.of("")),
                        field.state(),
                        field.reason(),
                        field.decidedBy(),
                        field.decidedAt()))
                .toList();
        return new Proposal(
                head.id(),
                head.company(),
                head.companyName(),
                head.person(),
                head.personName(),
                head.byName(),
                head.at(),
                head.remark(),
                fields);
    }

    /** Who of the secretariat decided is nobody else's business. */
    private static Proposal withoutNames(Proposal proposal) {
        List<ProposedField> fields = proposal.fields().stream()
                .map(field -> new ProposedField(
                        field.field(),
                        field.before(),
                        field.after(),
                        field.from(),
                        field.now(),
                        field.state(),
                        field.reason(),
                        "",
                        field.decidedAt()))
                .toList();
        return new Proposal(
                proposal.id(),
                proposal.company(),
                proposal.companyName(),
                proposal.person(),
                proposal.personName(),
                proposal.byName(),
                proposal.at(),
                proposal.remark(),
                fields);
    }

    private Company companyOf(Contact contact, Id<Company> id) {
        return Deputy.with(contact.caller(), () -> companies.company(id), CoreRight.MEMBERS_READ);
    }

    private static Optional<Id<AccountRow>> account(Contact contact) {
        String account = contact.caller().account();
        return account.isEmpty() ? Optional.empty() : Optional.of(Id.of(account));
    }

    private static String checked(String remark) {
        String plain = remark.strip();
        if (plain.codePointCount(0, plain.length()) > LONGEST_REMARK) {
            throw new Refused("core.refused.too-long", LONGEST_REMARK).at("remark");
        }
        return plain;
    }

    private Instant now() {
        return foundation.clock().instant();
    }
}
