package org.iinkai.core.portal;

import java.time.Clock;
import java.time.LocalDate;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Transactions;
import org.iinkai.api.members.Person;
import org.iinkai.core.accounts.AccountRegister;
import org.iinkai.core.part.Foundation;

/** Shuts the windows of people who were contacts of a company and are none any more, unless they have other rights. */
final class LostReasons {

    private final PortalMapper mapper;
    private final AccountRegister accounts;
    private final Transactions transactions;
    private final Clock clock;

    LostReasons(Foundation foundation, PortalMapper mapper, AccountRegister accounts) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.transactions = foundation.transactions();
        this.clock = foundation.clock();
    }

    void endSessions() {
        transactions.write(
                () -> mapper.withoutReason(LocalDate.now(clock), null).forEach(accounts::endSessions));
    }

    /** The same at once for somebody whose time as a contact ended or was taken back. */
    void endSessions(Id<Person> person) {
        transactions.write(
                () -> mapper.withoutReason(LocalDate.now(clock), person).forEach(accounts::endSessions));
    }
}
