package org.iinkai.core.portal;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.InviteAccount;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.MailAddress;
import org.iinkai.api.members.Person;

/** Gives people of companies accounts without any role: what they see follows from the contacts that hold. */
final class Invitations {

    private final PortalMapper mapper;
    private final AccountDirectory directory;

    Invitations(PortalMapper mapper, AccountDirectory directory) {
        this.mapper = mapper;
        this.directory = directory;
    }

    /**
     * Who is asked, and where.
     *
     * @param account id of the account where none is there yet
     */
    record Invitation(Id<AccountRow> account, MailAddress to, Locale locale) {}

    /** An address to send to. */
    static MailAddress address(String name, String email) {
        if (email.isEmpty()) {
            throw new Refused("core.refused.portal-no-address", name).at("email");
        }
        return new MailAddress(name, email);
    }

    /** Sends a link in the open transaction, unless the person can sign in already. */
    void send(Caller caller, Id<Person> person, Invitation invitation) {
        Deputy.run(caller, () -> send(person, invitation), CoreRight.ACCOUNTS_MANAGE);
    }

    private void send(Id<Person> person, Invitation invitation) {
        Optional<Id<AccountRow>> there = mapper.account(person);
        if (there.isEmpty()) {
            invite(person, invitation);
            return;
        }
        switch (directory.account(there.get()).state()) {
            case INVITED -> directory.inviteAgain(there.get());
            case ACTIVE -> {}
            case DISABLED -> throw new Refused("core.refused.portal-address").at("email");
        }
    }

    private void invite(Id<Person> person, Invitation invitation) {
        try {
            directory.invite(new InviteAccount(invitation.account(), invitation.to(), Set.of(), invitation.locale()));
        } catch (Refused refused) {
            // whose the address is, or that somebody has it, is not for a company to know
            throw refused.key().equals("core.refused.login-taken")
                    ? new Refused("core.refused.portal-address").at("email")
                    : refused;
        }
        directory.link(invitation.account(), person);
    }
}
