package org.iinkai.core.portal;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.letters.IssuedLetter;
import org.iinkai.api.letters.LetterFormat;
import org.iinkai.api.letters.Letters;
import org.iinkai.api.members.ChangeCompany;
import org.iinkai.api.members.Companies;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.MemberCategory;
import org.iinkai.api.members.Members;
import org.iinkai.api.members.Membership;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.OwnCompany;
import org.iinkai.api.portal.Portal;
import org.iinkai.api.portal.PortalAnswer;
import org.iinkai.api.portal.PortalCompany;
import org.iinkai.api.portal.PortalItems;
import org.iinkai.api.portal.PortalMail;
import org.iinkai.api.portal.PortalPart;
import org.iinkai.api.portal.Proposal;
import org.iinkai.core.part.Contributed.Titled;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Round;
import org.iinkai.core.portal.OwnCompanies.Contact;

/** What a company's contact sees and does for it. */
final class PortalDesk implements Portal {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST = 100;

    private final Foundation foundation;
    private final PortalMapper mapper;
    private final OwnCompanies own;
    private final ProposalBook book;
    private final Register register;

    PortalDesk(Foundation foundation, PortalMapper mapper, OwnCompanies own, ProposalBook book, Register register) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.own = own;
        this.book = book;
        this.register = register;
    }

    /** The services that know companies. */
    record Register(Companies companies, Members members, People people, Letters letters) {}

    @Override
    public List<PortalCompany> companies() {
        return foundation.transactions().read(own::all);
    }

    @Override
    public PortalCompany company(Id<Company> id) {
        return foundation.transactions().read(() -> own.contact(id).company());
    }

    @Override
    public OwnCompany data(Id<Company> id) {
        return foundation.transactions().read(() -> {
            Contact contact = own.contact(id);
            return Deputy.with(contact.caller(), () -> data(register.companies().company(id)), CoreRight.MEMBERS_READ);
        });
    }

    private OwnCompany data(Company company) {
        Optional<Membership> today = register.members().memberships(company.id()).stream()
                .filter(one -> !one.joinedOn().isAfter(own.today())
                        && one.leftOn().map(left -> left.isAfter(own.today())).orElse(true))
                .findFirst();
        return new OwnCompany(
                company.id(),
                company.number(),
                company.name(),
                company.corporateNumber(),
                company.address(),
                company.phone(),
                company.url(),
                today.flatMap(one -> register.members().categories().stream()
                        .filter(category -> category.code().equals(one.category()))
                        .map(MemberCategory::name)
                        .findFirst()),
                today.map(Membership::memberSince),
                company.version());
    }

    @Override
    public Person person(Id<Company> company, Id<Person> person) {
        return foundation.transactions().read(() -> {
            Contact contact = checked(company, person);
            Person known =
                    Deputy.with(contact.caller(), () -> register.people().person(person), CoreRight.MEMBERS_READ);
            return new Person(
                    known.id(),
                    known.name(),
                    known.kana(),
                    known.email(),
                    known.phone(),
                    Consent.none(),
                    "",
                    known.version());
        });
    }

    /** The caller, who may look after that person at the company. */
    private Contact checked(Id<Company> company, Id<Person> person) {
        Contact contact = own.contact(company);
        boolean isThere = mapper.colleagues(company, own.today()).stream()
                .anyMatch(one -> one.person().equals(person));
        boolean may = contact.person().equals(person) || contact.company().isAdministrator();
        if (!isThere || !may) {
            throw OwnCompanies.foreign(contact.caller(), "person " + person + " of company " + company);
        }
        return contact;
    }

    @Override
    public void parts(Id<Company> id, int most, Consumer<PortalAnswer> each) {
        Contact contact = foundation.transactions().read(() -> own.contact(id));
        int items = Math.clamp(most, 1, MOST);
        Map<String, Titled<PortalPart>> parts =
                foundation.contributed().portalParts().all();
        new Round(contact.caller(), PATIENCE)
                .ask(
                        parts,
                        (Titled<PortalPart> part) -> part.thing().of(id, items),
                        answer -> told(parts, answer).ifPresent(each));
    }

    private static Optional<PortalAnswer> told(
            Map<String, Titled<PortalPart>> parts, Round.Answer<Optional<PortalItems>> answer) {
        String name = answer.name();
        Titled<PortalPart> part = parts.get(name);
        String title = part == null ? name : part.title();
        return switch (answer) {
            case Round.Answer.Given<Optional<PortalItems>> given ->
                given.value().map(items -> new PortalAnswer.Known(name, title, items));
            case Round.Answer.Late<Optional<PortalItems>> late -> Optional.of(new PortalAnswer.Late(name, title));
            case Round.Answer.Failed<Optional<PortalItems>> failed -> Optional.of(new PortalAnswer.Failed(name, title));
        };
    }

    @Override
    public List<IssuedLetter> letters(Id<Company> id) {
        return foundation.transactions().read(() -> {
            own.contact(id);
            return mapper.letters(id);
        });
    }

    @Override
    public void write(Id<Company> company, Id<IssuedLetter> letter, OutputStream out) {
        Contact contact = foundation.transactions().read(() -> {
            Contact found = own.contact(company);
            if (mapper.letters(company).stream().noneMatch(one -> one.id().equals(letter))) {
                throw OwnCompanies.foreign(found.caller(), "letter " + letter);
            }
            return found;
        });
        Deputy.run(
                contact.caller(),
                () -> register.letters().write(letter, LetterFormat.PDF, out),
                CoreRight.MEMBERS_READ);
    }

    @Override
    public List<PortalMail> mails(Id<Company> id, int most) {
        return foundation.transactions().read(() -> {
            own.contact(id);
            return mapper.mails(id, own.today(), Math.clamp(most, 1, MOST));
        });
    }

    @Override
    public void propose(Id<Proposal> id, ChangeCompany wanted, String remark) {
        foundation.transactions().write(() -> book.propose(own.contact(wanted.company()), id, wanted, remark));
    }

    @Override
    public void propose(Id<Proposal> id, Id<Company> company, Person wanted, String remark) {
        foundation.transactions().write(() -> book.propose(checked(company, wanted.id()), id, wanted, remark));
    }

    @Override
    public List<Proposal> proposals(Id<Company> id) {
        return foundation.transactions().read(() -> {
            Contact contact = own.contact(id);
            return book.of(contact).stream()
                    .filter(proposal -> proposal.person().isEmpty()
                            || contact.company().isAdministrator()
                            || proposal.person()
                                    .filter(contact.person()::equals)
                                    .isPresent())
                    .toList();
        });
    }

    @Override
    public void withdraw(Id<Company> company, Id<Proposal> proposal) {
        foundation.transactions().write(() -> book.withdraw(own.contact(company), proposal));
    }
}
