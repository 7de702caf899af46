package org.iinkai.core.portal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Consent;
import org.iinkai.api.members.Contact;
import org.iinkai.api.members.ContactRole;
import org.iinkai.api.members.People;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.Colleague;
import org.iinkai.api.portal.Colleagues;
import org.iinkai.api.portal.InviteColleague;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.portal.PortalMapper.FoundColleague;

/** People of companies, changed by the companies' own administrators. */
final class ColleagueDesk implements Colleagues {

    private final Foundation foundation;
    private final PortalMapper mapper;
    private final OwnCompanies own;
    private final People people;
    private final Invitations invitations;
    private final LostReasons lost;

    ColleagueDesk(
            Foundation foundation,
            PortalMapper mapper,
            OwnCompanies own,
            People people,
            Invitations invitations,
            LostReasons lost) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.own = own;
        this.people = people;
        this.invitations = invitations;
        this.lost = lost;
    }

    @Override
    public List<Colleague> of(Id<Company> company) {
        return foundation.transactions().read(() -> {
            var contact = own.contact(company);
            return listed(contact.caller(), company, Optional.of(contact.person()));
        });
    }

    @Override
    public List<ContactRole> roles() {
        foundation.access().caller();
        return people.contactRoles().stream().filter(ContactRole::isCompanys).toList();
    }

    @Override
    public void invite(InviteColleague request) {
        Caller caller = own.administrator(request.company()).caller();
        checkGivable(request.roles());
        foundation.transactions().write(() -> {
            mapper.held(request.company());
            if (mapper.hasAccount(request.id())) {
                return;
            }
            Id<Person> person = mapper.withAddress(
                            request.company(), request.to().address(), own.today())
                    .orElseGet(() -> add(caller, request));
            Set<String> held = roles(caller, request.company(), person);
            request.roles().stream()
                    .filter(role -> !held.contains(role))
                    .forEach(role -> give(caller, request.company(), person, role));
            invitations.send(caller, person, new Invitations.Invitation(request.id(), request.to(), request.locale()));
            audit("core.audit.colleague-invited", request.company(), person);
        });
    }

    private Id<Person> add(Caller caller, InviteColleague request) {
        Id<Person> id = Id.next();
        Person fresh =
                new Person(id, request.to().name(), request.kana(), request.to().address(), "", Consent.none(), "", 0);
        Deputy.run(
                caller, () -> people.add(fresh, Optional.of(request.company()), own.today()), CoreRight.MEMBERS_CHANGE);
        return id;
    }

    @Override
    public void inviteAgain(Id<Company> company, Id<Person> person, Locale locale) {
        Caller caller = own.administrator(company).caller();
        invite(caller, company, person, locale);
    }

    @Override
    public List<Colleague> contactsOf(Id<Company> company) {
        Caller caller = foundation.access().require(CoreRight.MEMBERS_READ);
        return foundation.transactions().read(() -> listed(caller, company, Optional.empty()));
    }

    @Override
    public void inviteContact(Id<Company> company, Id<Person> person, Locale locale) {
        Caller caller = foundation.access().require(CoreRight.MEMBERS_CHANGE);
        invite(caller, company, person, locale);
    }

    private void invite(Caller caller, Id<Company> company, Id<Person> person, Locale locale) {
        foundation.transactions().write(() -> {
            FoundColleague colleague = colleague(caller, company, person);
            invitations.send(
                    caller,
                    person,
                    new Invitations.Invitation(
                            Id.next(), Invitations.address(colleague.name(), colleague.email()), locale));
            audit("core.audit.colleague-invited", company, person);
        });
    }

    @Override
    public void setRoles(Id<Company> company, Id<Person> person, Set<String> wanted) {
        var contact = own.contact(company);
        Caller caller = contact.caller();
        foundation.transactions().write(() -> {
            mapper.held(company);
            colleague(caller, company, person);
            Map<String, ContactRole> givable =
                    roles().stream().collect(Collectors.toMap(ContactRole::code, role -> role));
            Set<String> held = roles(caller, company, person);
            Set<String> given = new HashSet<>(wanted);
            given.removeAll(held);
            Set<String> taken = new HashSet<>(held);
            taken.retainAll(givable.keySet());
            taken.removeAll(wanted);
            checkGivable(given);
            checkMay(contact, person, givable, union(given, taken));
            given.forEach(role -> give(caller, company, person, role));
            current(caller, company, person).stream()
                    .filter(one -> taken.contains(one.role()))
                    .forEach(one -> end(caller, one, own.today().minusDays(1)));
            if (roles(caller, company, person).isEmpty()) {
                throw new Refused("core.refused.portal-roles").at("roles");
            }
            checkAdministrator(company);
        });
    }

    /** Administrators change everybody; others what is sent to themselves. */
    private static void checkMay(
            OwnCompanies.Contact contact, Id<Person> person, Map<String, ContactRole> givable, Set<String> moved) {
        boolean isOwnOptIn = contact.person().equals(person)
                && givable.values().stream()
                        .filter(ContactRole::isOptIn)
                        .map(ContactRole::code)
                        .collect(Collectors.toSet())
                        .containsAll(moved);
        if (!contact.company().isAdministrator() && !isOwnOptIn) {
            throw OwnCompanies.foreign(contact.caller(), "roles of person " + person);
        }
    }

    @Override
    public void end(Id<Company> company, Id<Person> person, LocalDate last) {
        Caller caller = own.administrator(company).caller();
        if (last.isAfter(own.today().plusYears(1))) {
            throw new Refused("core.refused.portal-last-day").at("last");
        }
        foundation.transactions().write(() -> {
            mapper.held(company);
            colleague(caller, company, person);
            current(caller, company, person).forEach(one -> end(caller, one, last));
            checkAdministrator(company, last.plusDays(1));
            audit("core.audit.colleague-ended", company, person);
            lost.endSessions(person);
        });
    }

    private void checkAdministrator(Id<Company> company) {
        checkAdministrator(company, own.today());
    }

    /** A company whose last administrator is gone could not look after its people any more. */
    private void checkAdministrator(Id<Company> company, LocalDate day) {
        LocalDate then = day.isBefore(own.today()) ? own.today() : day;
        if (mapper.colleagues(company, then).stream().noneMatch(FoundColleague::isAdministrator)) {
            throw new Refused("core.refused.portal-last-administrator");
        }
    }

    private void give(Caller caller, Id<Company> company, Id<Person> person, String role) {
        Contact fresh = new Contact(Id.next(), company, person, "", "", role, own.today(), Optional.empty());
        Deputy.run(caller, () -> people.save(fresh), CoreRight.MEMBERS_CHANGE);
    }

    /** Ends what somebody is; what would have begun only afterwards goes. */
    private void end(Caller caller, Contact one, LocalDate last) {
        if (one.from().isAfter(last)) {
            Deputy.run(caller, () -> people.removeContact(one.id()), CoreRight.MEMBERS_CHANGE);
            return;
        }
        Contact ended =
                new Contact(one.id(), one.company(), one.person(), "", "", one.role(), one.from(), Optional.of(last));
        Deputy.run(caller, () -> people.save(ended), CoreRight.MEMBERS_CHANGE);
    }

    private void checkGivable(Set<String> roles) {
        Set<String> givable = roles().stream().map(ContactRole::code).collect(Collectors.toSet());
        if (!givable.containsAll(roles)) {
            throw new Refused("core.refused.portal-role").at("roles");
        }
    }

    private FoundColleague colleague(Caller caller, Id<Company> company, Id<Person> person) {
        return mapper.colleagues(company, own.today()).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> OwnCompanies.foreign(caller, "person " + person + " of company " + company));
    }

    private Set<String> roles(Caller caller, Id<Company> company, Id<Person> person) {
        return current(caller, company, person).stream().map(Contact::role).collect(Collectors.toSet());
    }

    private List<Contact> current(Caller caller, Id<Company> company, Id<Person> person) {
        return contacts(caller, company).getOrDefault(person, List.of());
    }

    private Map<Id<Person>, List<Contact>> contacts(Caller caller, Id<Company> company) {
        List<Contact> all = Deputy.with(caller, () -> people.contacts(company, own.today()), CoreRight.MEMBERS_READ);
        return new HashMap<>(all.stream().collect(Collectors.groupingBy(Contact::person)));
    }

    private List<Colleague> listed(Caller caller, Id<Company> company, Optional<Id<Person>> self) {
        Map<Id<Person>, List<Contact>> contacts = contacts(caller, company);
        return mapper.colleagues(company, own.today()).stream()
                .map(found -> new Colleague(
                        found.person(),
                        found.name(),
                        found.kana(),
                        found.email(),
                        found.phone(),
                        contacts.getOrDefault(found.person(), List.of()),
                        Colleague.Account.valueOf(found.account()),
                        found.isAdministrator(),
                        self.filter(found.person()::equals).isPresent()))
                .toList();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void audit(String action, Id<Company> company, Id<Person> person) {
        foundation.audit().record(action, "company:" + company, "person:" + person);
    }
}
