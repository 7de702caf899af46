package org.iinkai.core.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Access;
import org.iinkai.api.access.Caller;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.members.Company;
import org.iinkai.api.members.Person;
import org.iinkai.api.portal.PortalCompany;
import org.iinkai.core.part.Foundation;

/** Which companies are whose. The one place that decides; asked anew in every use case. */
final class OwnCompanies {

    private static final Logger LOG = LoggerFactory.getLogger(OwnCompanies.class);

    private final Access access;
    private final Clock clock;
    private final PortalMapper mapper;

    OwnCompanies(Foundation foundation, PortalMapper mapper) {
        this.access = foundation.access();
        this.clock = foundation.clock();
        this.mapper = mapper;
    }

    /**
     * A contact and the company they act for.
     *
     * @param person the person behind the caller, whoever that was merged into
     */
    record Contact(Caller caller, Id<Person> person, PortalCompany company) {

        Id<Company> companyId() {
            return company.id();
        }
    }

    List<PortalCompany> all() {
        Caller caller = access.caller();
        return caller.person().isEmpty() ? List.of() : mapper.companies(Id.of(caller.person()), today());
    }

    /**
     * The caller as a contact of the company.
     *
     * @throws NotFound when it is not the caller's today, whether it exists or not
     */
    Contact contact(Id<Company> company) {
        Caller caller = access.caller();
        PortalCompany own = all().stream()
                .filter(one -> one.id().equals(company))
                .findFirst()
                .orElseThrow(() -> foreign(caller, "company " + company));
        Id<Person> person = Id.of(caller.person());
        return new Contact(caller, mapper.current(person).orElse(person), own);
    }

    /**
     * The caller as an administrator of the company.
     *
     * @throws NotFound as {@link #contact}, and when the caller looks after nobody there
     */
    Contact administrator(Id<Company> company) {
        Contact contact = contact(company);
        if (!contact.company().isAdministrator()) {
            throw foreign(contact.caller(), "administration of company " + company);
        }
        return contact;
    }

    /** The answer to somebody who asks for what is not theirs. */
    static NotFound foreign(Caller caller, String what) {
        LOG.warn("account {} asked for {}, which is not theirs", caller.account(), what);
        return new NotFound(what);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
