package org.iinkai.core.accounts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.AccountFilter;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.AccountRow.State;
import org.iinkai.api.accounts.InviteAccount;
import org.iinkai.api.accounts.OpenSession;
import org.iinkai.api.accounts.Passkey;
import org.iinkai.api.accounts.Role;
import org.iinkai.api.audit.FieldChange;
import org.iinkai.api.data.Id;
import org.iinkai.api.data.Page;
import org.iinkai.api.data.PageRequest;
import org.iinkai.api.data.Total;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.api.members.Person;
import org.iinkai.core.accounts.DirectoryMapper.Found;
import org.iinkai.core.accounts.DirectoryMapper.Invited;
import org.iinkai.core.accounts.DirectoryMapper.Wanted;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Reading;

/** Other people's accounts in the database. */
final class Directory implements AccountDirectory {

    private final Foundation foundation;
    private final DirectoryMapper accounts;
    private final Sessions sessions;
    private final Links links;
    private final Factors factors;
    private final PasskeyMapper passkeys;
    private final RoleGiving giving;

    Directory(
            Foundation foundation,
            DirectoryMapper accounts,
            Sessions sessions,
            Links links,
            Factors factors,
            PasskeyMapper passkeys) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.factors = factors;
        this.passkeys = passkeys;
        this.giving = new RoleGiving(accounts);
    }

    @Override
    public Page<AccountRow> find(AccountFilter filter, PageRequest page) {
        manager();
        Wanted wanted = new Wanted(
                Reading.pattern(filter.text()),
                filter.state().map(State::name).orElse(""),
                filter.role(),
                LocalDate.now(foundation.clock()));
        return foundation
                .transactions()
                .read(() -> Page.of(
                                accounts.find(
                                        wanted,
                                        page.isFirst() ? null : page.after().getFirst(),
                                        page.size() + 1),
                                page,
                                found -> List.of(found.loginKey()),
                                Total.bounded(accounts.count(wanted, Total.BOUND + 1)))
                        .map(Directory::row));
    }

    @Override
    public AccountRow account(Id<AccountRow> id) {
        manager();
        return row(stored(id));
    }

    @Override
    public List<Role> roles() {
        manager();
        return accounts.roles().stream().map(RoleGiving::role).toList();
    }

    @Override
    public void invite(InviteAccount request) {
        Caller caller = manager();
        giving.mayGive(caller, request.roles());
        giving.checkDirect(request.roles());
        String login = request.to().address();
        foundation.transactions().write(() -> {
            Invited account = new Invited(
                    request.id(),
                    login,
                    Logins.key(login),
                    request.to().name(),
                    login,
                    request.locale().getLanguage(),
                    Reading.searchKey(login, request.to().name()),
                    foundation.clock().instant());
            if (accounts.invite(account) == 0) {
                if (accounts.account(request.id()).isPresent()) {
                    return;
                }
                throw new Refused("core.refused.login-taken", login).at("email");
            }
            accounts.giveRoles(request.id(), words(request.roles()));
            audit(
                    "core.audit.account-invited",
                    request.id(),
                    String.join(" ", request.roles()),
                    List.of(
                            new FieldChange("core.field.login", "", login, true),
                            new FieldChange(
                                    "core.field.person-name", "", request.to().name(), true),
                            new FieldChange("core.field.roles", "", sorted(request.roles()), false)));
            links.sendInvitation(stored(request.id()), caller.name());
        });
    }

    @Override
    public void inviteAgain(Id<AccountRow> id) {
        Caller caller = manager();
        foundation.transactions().write(() -> {
            Found account = stored(id);
            if (!account.passwordHash().isEmpty()
                    || account.isDisabled()
                    || account.email().isEmpty()) {
                throw new Refused("core.refused.invited-not");
            }
            audit("core.audit.account-invited", id, "");
            links.sendInvitation(account, caller.name());
        });
    }

    @Override
    public void disable(Id<AccountRow> id) {
        Caller caller = manager();
        foundation.transactions().write(() -> {
            Found account = held(id);
            if (caller.account().equals(id.toString())) {
                throw new Refused("core.refused.account-own");
            }
            giving.mayGive(caller, roles(account));
            if (giving.holdsAll(roles(account)) && !accounts.anotherHoldsAll(id)) {
                throw new Refused("core.refused.account-last");
            }
            if (accounts.disable(id, true) == 1) {
                accounts.forgetLinks(id);
                sessions.ended(accounts.closeAll(id, null));
                audit("core.audit.account-disabled", id, "");
            }
        });
    }

    @Override
    public void enable(Id<AccountRow> id) {
        Caller caller = manager();
        foundation.transactions().write(() -> {
            giving.mayGive(caller, roles(held(id)));
            if (accounts.disable(id, false) == 1) {
                audit("core.audit.account-enabled", id, "");
            }
        });
    }

    @Override
    public void setRoles(Id<AccountRow> id, Set<String> wanted) {
        Caller caller = manager();
        foundation.transactions().write(() -> {
            Set<String> before = roles(held(id));
            Set<String> moved = new HashSet<>(before);
            moved.removeAll(wanted);
            Set<String> gained = new HashSet<>(wanted);
            gained.removeAll(before);
            moved.addAll(gained);
            giving.mayGive(caller, moved);
            giving.checkDirect(gained);
            if (giving.holdsAll(before) && !giving.holdsAll(wanted) && !accounts.anotherHoldsAll(id)) {
                throw new Refused("core.refused.account-last");
            }
            accounts.takeOtherRoles(id, words(wanted));
            accounts.giveRoles(id, words(wanted));
            audit(
                    "core.audit.account-roles",
                    id,
                    sorted(wanted),
                    List.of(new FieldChange("core.field.roles", sorted(before), sorted(wanted), false)));
            foundation.grants().changed();
        });
    }

    @Override
    public List<OpenSession> sessions(Id<AccountRow> id) {
        manager();
        stored(id);
        return accounts.sessions(id, null);
    }

    @Override
    public void endSessions(Id<AccountRow> id) {
        manager();
        foundation.transactions().write(() -> {
            stored(id);
            sessions.ended(accounts.closeAll(id, null));
            audit("core.audit.account-sessions-ended", id, "");
        });
    }

    @Override
    public void endSession(Id<AccountRow> id, Id<OpenSession> session) {
        manager();
        foundation.transactions().write(() -> {
            var closed = accounts.closeOne(id, session);
            if (!closed.isEmpty()) {
                sessions.ended(closed);
                audit("core.audit.account-sessions-ended", id, "");
            }
        });
    }

    @Override
    public boolean hasSecondFactor(Id<AccountRow> id) {
        manager();
        stored(id);
        return factors.isOn(id);
    }

    @Override
    public void resetSecondFactor(Id<AccountRow> id) {
        Caller caller = manager();
        foundation.transactions().write(() -> {
            giving.mayGive(caller, roles(held(id)));
            if (factors.remove(id)) {
                sessions.ended(accounts.closeAll(id, null));
                audit("core.audit.factor-reset", id, "");
            }
        });
    }

    @Override
    public List<Passkey> passkeys(Id<AccountRow> id) {
        manager();
        stored(id);
        return passkeys.of(id);
    }

    @Override
    public void removePasskey(Id<AccountRow> id, Id<Passkey> passkey) {
        Caller caller = manager();
        foundation.transactions().write(() -> {
            giving.mayGive(caller, roles(held(id)));
            if (passkeys.remove(id, passkey) > 0) {
                sessions.ended(accounts.closeAll(id, null));
                audit("core.audit.passkey-removed", id, "");
            }
        });
    }

    @Override
    public void unlink(Id<AccountRow> id) {
        Caller caller = manager();
        foundation.transactions().write(() -> {
            held(id).person().ifPresent(person -> {
                giving.mayGive(caller, rolesOfPosts(person));
                accounts.belongToNobody(id);
                audit("core.audit.account-unlinked", id, "person:" + person);
                foundation.grants().changed();
            });
        });
    }

    @Override
    public void link(Id<AccountRow> id, Id<Person> person) {
        Caller caller = manager();
        foundation.transactions().write(() -> {
            held(id);
            Id<Person> owner = accounts.person(person).orElseThrow(() -> new NotFound("person " + person));
            accounts.accountOf(owner).filter(found -> !found.id().equals(id)).ifPresent(other -> {
                throw new Refused("core.refused.person-has-account", other.login()).at("account");
            });
            giving.mayGive(caller, rolesOfPosts(owner));
            if (accounts.belongTo(id, owner) > 0) {
                audit("core.audit.account-linked", id, "person:" + owner);
                foundation.grants().changed();
            }
        });
    }

    @Override
    public Optional<AccountRow> accountOf(Id<Person> person) {
        manager();
        return accounts.person(person).flatMap(accounts::accountOf).map(Directory::row);
    }

    private Set<String> rolesOfPosts(Id<Person> person) {
        return split(accounts.rolesToCome(person, LocalDate.now(foundation.clock())))
                .collect(Collectors.toSet());
    }

    private Caller manager() {
        return foundation.access().require(CoreRight.ACCOUNTS_MANAGE);
    }

    private Found held(Id<AccountRow> id) {
        accounts.waitForTurn();
        return stored(id);
    }

    private Found stored(Id<AccountRow> id) {
        return accounts.account(id).orElseThrow(() -> new NotFound("account " + id));
    }

    private void audit(String action, Id<AccountRow> id, String detail) {
        audit(action, id, detail, List.of());
    }

    private void audit(String action, Id<AccountRow> id, String detail, List<FieldChange> fields) {
        foundation.audit().record(action, "account:" + id, detail, fields);
    }

    private static String sorted(Set<String> roles) {
        return String.join(" ", roles.stream().sorted().toList());
    }

    private static String[] words(Set<String> roles) {
        return roles.toArray(String[]::new);
    }

    private static Set<String> roles(Found account) {
        return split(account.roles()).collect(Collectors.toSet());
    }

    static Stream<String> split(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty());
    }

    private static AccountRow row(Found account) {
        State state =
                account.isDisabled() ? State.DISABLED : account.passwordHash().isEmpty() ? State.INVITED : State.ACTIVE;
        return new AccountRow(
                account.id(),
                account.login(),
                account.name(),
                account.email(),
                split(account.roles()).toList(),
                state,
                account.seenAt(),
                account.person(),
                account.personName());
    }

    /** The language an account works in. */
    static Locale locale(Found account) {
        return Locale.forLanguageTag(account.language());
    }
}
