package org.iinkai.core.portal;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.mail.OutgoingMail;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.People;
import org.iinkai.api.portal.OwnField;
import org.iinkai.api.portal.Proposal;
import org.iinkai.api.portal.ProposalRow;
import org.iinkai.api.portal.Proposals;
import org.iinkai.api.portal.ProposedField;
import org.iinkai.api.portal.Verdict;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.portal.ProposalMapper.Decided;
import org.iinkai.core.portal.ProposalMapper.Head;
import org.iinkai.core.portal.ProposalMapper.Proposer;
import org.iinkai.core.text.Reading;

/** Where the secretariat decides on proposals. */
final class ProposalDesk implements Proposals {

    private final Foundation foundation;
    private final ProposalMapper proposals;
    private final ProposalBook book;
    private final Companies companies;
    private final People people;
    private final Post post;

    ProposalDesk(
            Foundation foundation,
            ProposalMapper proposals,
            ProposalBook book,
            Companies companies,
            People people,
            Post post) {
        this.foundation = foundation;
        this.proposals = proposals;
        this.book = book;
        this.companies = companies;
        this.people = people;
        this.post = post;
    }

    /**
     * How proposers hear of it.
     *
     * @param product address of the product that people use
     */
    record Post(Mail mail, DecisionWords words, URI product) {}

    @Override
    public Page<ProposalRow> find(String text, boolean onlyOpen, PageRequest page) {
        foundation.access().require(CoreRight.MEMBERS_READ);
        String pattern = Reading.pattern(text);
        return foundation
                .transactions()
                .read(() -> Page.of(
                        rows(pattern, onlyOpen, page),
                        page,
                        row -> List.of(
                                Boolean.toString(row.isOpen()),
                                row.at().toString(),
                                row.id().toString()),
                        Total.bounded(proposals.count(pattern, onlyOpen))));
    }

    private List<ProposalRow> rows(String pattern, boolean onlyOpen, PageRequest page) {
        if (page.isFirst()) {
            return proposals.find(pattern, onlyOpen, false, null, null, page.size() + 1);
        }
        try {
            return proposals.find(
                    pattern,
                    onlyOpen,
                    Boolean.parseBoolean(page.after().getFirst()),
                    Instant.parse(page.after().get(1)),
                    UUID.fromString(page.after().getLast()),
                    page.size() + 1);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused("core.refused.page-position");
        }
    }

    @Override
    public long open() {
        foundation.access().require(CoreRight.MEMBERS_READ);
        return proposals.count("%", true);
    }

    @Override
    public Proposal proposal(Id<Proposal> id) {
        foundation.access().require(CoreRight.MEMBERS_READ);
        return foundation.transactions().read(() -> book.proposal(id));
    }

    @Override
    public void decide(Id<Proposal> id, List<Verdict> verdicts) {
        Caller caller = foundation.access().require(CoreRight.MEMBERS_CHANGE);
        if (verdicts.isEmpty()) {
            throw new Refused("core.refused.proposal-undecided");
        }
        foundation.transactions().write(() -> {
            Id<Proposal> held = proposals.locked(id).orElseThrow(() -> new NotFound("proposal " + id));
            Proposal proposal = book.proposal(held);
            verdicts.forEach(verdict -> check(proposal, verdict));
            change(proposal, verdicts);
            verdicts.forEach(verdict -> store(caller, proposal, verdict));
            Proposal after = book.proposal(id);
            if (!after.isOpen()) {
                tell(after);
            }
        });
    }

    private static void check(Proposal proposal, Verdict verdict) {
        ProposedField field = field(proposal, verdict.field());
        if (!field.isOpen()) {
            throw new Refused("core.refused.proposal-decided");
        }
        if (!field.now().equals(verdict.seen())) {
            throw new Refused("core.refused.changed-meanwhile");
        }
    }

    private void change(Proposal proposal, List<Verdict> verdicts) {
        Map<OwnField, List<String>> accepted = new EnumMap<>(OwnField.class);
        Map<OwnField, LocalDate> from = new EnumMap<>(OwnField.class);
        verdicts.stream().filter(Verdict::isAccepted).forEach(verdict -> {
            ProposedField field = field(proposal, verdict.field());
            accepted.put(field.field(), field.after());
            field.from().ifPresent(day -> from.put(field.field(), day));
        });
        if (accepted.isEmpty()) {
            return;
        }
        if (proposal.person().isPresent()) {
            people.change(FieldValues.applied(people.person(proposal.person().get()), accepted));
        } else {
            companies.change(FieldValues.applied(companies.company(proposal.company()), accepted, from));
        }
    }

    private void store(Caller caller, Proposal proposal, Verdict verdict) {
        boolean isStored = proposals.decide(new Decided(
                        proposal.id(),
                        verdict.field(),
                        verdict.isAccepted() ? ProposedField.State.ACCEPTED : ProposedField.State.REJECTED,
                        verdict.isAccepted() ? "" : verdict.reason(),
                        caller.name(),
                        foundation.clock().instant()))
                == 1;
        if (!isStored) {
            throw new Refused("core.refused.proposal-decided");
        }
        String proposer = proposals
                .head(proposal.id())
                .flatMap(Head::byAccount)
                .map(account -> " account:" + account)
                .orElse(" proposal:" + proposal.id());
        foundation
                .audit()
                .record(
                        verdict.isAccepted() ? "core.audit.proposal-accepted" : "core.audit.proposal-rejected",
                        proposal.person().map(person -> "person:" + person).orElse("company:" + proposal.company()),
                        verdict.field().name().toLowerCase(Locale.ROOT) + ", proposed by" + proposer);
    }

    private void tell(Proposal proposal) {
        Head head = proposals.head(proposal.id()).orElseThrow();
        head.byAccount().flatMap(proposals::proposer).ifPresent(proposer -> tell(proposal, proposer));
    }

    private void tell(Proposal proposal, Proposer proposer) {
        Locale locale = Locale.forLanguageTag(proposer.language());
        String about = proposal.person().isPresent() ? proposal.personName() : proposal.companyName();
        post.mail()
                .send(new OutgoingMail(
                        Id.next(),
                        new MailAddress(proposer.name(), proposer.email()),
                        "core.mail.proposal-decided",
                        List.of(
                                proposer.name(),
                                about,
                                post.words().lines(proposal, locale),
                                post.product()
                                        .resolve("/portal/" + proposal.company())
                                        .toString()),
                        locale,
                        "proposal:" + proposal.id()));
    }

    private static ProposedField field(Proposal proposal, OwnField wanted) {
        return proposal.fields().stream()
                .filter(field -> field.field() == wanted)
                .findFirst()
                .orElseThrow(() -> new NotFound("field " + wanted + " of proposal " + proposal.id()));
    }
}
