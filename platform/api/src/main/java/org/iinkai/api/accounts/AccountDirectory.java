package org.iinkai.api.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.members.Person;

/**
 * Looks after other people's accounts. Needs {@code core.accounts-manage}. Nobody can give a role that holds more than they
 * hold themselves, and the last account that holds everything can be neither disabled nor bereft of it.
 */
@ProviderType
public interface AccountDirectory {

    /** Accounts by login name. */
    Page<AccountRow> find(AccountFilter filter, PageRequest page);

    /** Accounts by login name; text is a part of a name, login name or address in any spelling. */
    default Page<AccountRow> find(String text, PageRequest page) {
        return find(AccountFilter.text(text), page);
    }

    /**
     * An account.
     *
     * @throws org.iinkai.api.error.NotFound when there is none with that id
     */
    AccountRow account(Id<AccountRow> id);

    /** Roles that can be given, by name. */
    List<Role> roles();

    /** Makes an account without a password and sends its person a link to choose one, good for seven days. */
    void invite(InviteAccount request);

    /** Sends the link anew; the one before is good for nothing from then on. */
    void inviteAgain(Id<AccountRow> id);

    /** Makes an account unusable, ends its sessions and shuts its open windows; its history stays. */
    void disable(Id<AccountRow> id);

    /** Makes a disabled account usable again. */
    void enable(Id<AccountRow> id);

    /** Gives an account exactly these roles; they hold at once, in open windows too. */
    void setRoles(Id<AccountRow> id, Set<String> roles);

    /** The open sessions of an account, last used first. */
    List<OpenSession> sessions(Id<AccountRow> id);

    /** Ends all sessions of an account. */
    void endSessions(Id<AccountRow> id);

    /** Ends one session of an account; nothing happens when it has ended already. */
    void endSession(Id<AccountRow> id, Id<OpenSession> session);

    /** Says that it is not known any more whose account it is; rights of posts go with it. */
    void unlink(Id<AccountRow> id);

    /** Whether an account has a second factor. */
    boolean hasSecondFactor(Id<AccountRow> id);

    /** Takes the second factor off an account whose person lost it, and ends its sessions. */
    void resetSecondFactor(Id<AccountRow> id);

    /** The passkeys of an account, first added first. */
    List<Passkey> passkeys(Id<AccountRow> id);

    /** Takes a passkey off an account whose person lost the device, and ends its sessions. */
    void removePasskey(Id<AccountRow> id, Id<Passkey> passkey);

    /**
     * Says whose account it is: posts that the person holds give it the rights of their roles, as long as they are held.
     *
     * @throws org.iinkai.api.error.Refused when the person has another account
     */
    void link(Id<AccountRow> id, Id<Person> person);

    /** The account of a person; empty when none is known to be theirs. */
    Optional<AccountRow> accountOf(Id<Person> person);
}
