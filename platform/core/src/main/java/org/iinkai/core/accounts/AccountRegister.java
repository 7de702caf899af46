package org.iinkai.core.accounts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CoreRight;
import org.iinkai.api.accounts.AccountDirectory;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.Entrance.Entry;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.OwnAccount;
import org.iinkai.api.accounts.Passkeys;
import org.iinkai.api.accounts.PasswordLinks;
import org.iinkai.api.accounts.Presence;
import org.iinkai.api.accounts.Rights;
import org.iinkai.api.accounts.Roles;
import org.iinkai.api.accounts.SecondFactor;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.accounts.SingleSignOn;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.mail.Mail;
import org.iinkai.api.text.Texts;
import org.iinkai.core.accounts.AccountMapper.NewAccountRow;
import org.iinkai.core.accounts.AccountMapper.RoleRow;
import org.iinkai.core.accounts.AccountMapper.StoredAccount;
import org.iinkai.core.accounts.Links.LinkMail;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.part.Part;
import org.iinkai.core.text.Reading;

/** Accounts in the database. */
public final class AccountRegister implements Accounts {

    private static final RoleRow ADMINISTRATOR = new RoleRow("administrator", "管理者", "Administrator", true, false);
    private static final Set<String> LANGUAGES = Set.of("ja", "en");

    private final Foundation foundation;
    private final AccountMapper accounts;
    private final Passwords passwords = new Passwords();
    private final Sessions sessions;
    private final Entering entering;
    private final PasskeyRegister passkeys;
    private final SignOn signOn;
    private final Map<Class<?>, Object> services;
    private final SetupCode setupCode;
    private final Links links;
    private final RightsCatalogue catalogue;
    private final DirectoryMapper directoryMapper;

    private AccountRegister(Foundation foundation, MapperSet mappers, Path setupCodeFile, House house) {
        this.foundation = foundation;
        this.accounts = mappers.mapper(AccountMapper.class);
        SessionMapper sessionMapper = mappers.mapper(SessionMapper.class);
        RightsMapper rightsMapper = mappers.mapper(RightsMapper.class);
        this.catalogue = new RightsCatalogue(rightsMapper, house.texts());
        this.sessions = new Sessions(sessionMapper, foundation.transactions(), foundation.clock(), catalogue::perBody);
        this.setupCode = new SetupCode(setupCodeFile);
        this.directoryMapper = mappers.mapper(DirectoryMapper.class);
        this.links = new Links(foundation, directoryMapper, passwords, sessions, house.linkMail());
        Ways ways = new Ways(
                foundation,
                mappers,
                new SecretBox(setupCodeFile.resolveSibling("account-key")),
                house.settings(),
                house.product());
        this.entering = ways.entering(accounts, passwords, sessions);
        OwnProof proof = ways.proof(directoryMapper, passwords);
        this.passkeys = ways.passkeys(entering, proof);
        this.signOn = ways.signOn(entering);
        this.services = Map.ofEntries(
                Map.entry(Accounts.class, this),
                Map.entry(
                        AccountDirectory.class,
                        new Directory(
                                foundation,
                                directoryMapper,
                                sessions,
                                links,
                                ways.factors(),
                                mappers.mapper(PasskeyMapper.class))),
                Map.entry(OwnAccount.class, new Own(foundation, directoryMapper, passwords, sessions, proof)),
                Map.entry(Presence.class, new OwnPresence(foundation, proof)),
                Map.entry(PasswordLinks.class, links),
                Map.entry(Rights.class, new RightsBook(foundation, rightsMapper, catalogue)),
                Map.entry(
                        Roles.class,
                        new RoleRegister(
                                foundation,
                                new RoleRegister.Mappers(
                                        mappers.mapper(RoleMapper.class), rightsMapper, directoryMapper),
                                catalogue)),
                Map.entry(Entrance.class, entering),
                Map.entry(SecondFactor.class, ways.own(directoryMapper, sessions, proof)),
                Map.entry(Passkeys.class, passkeys),
                Map.entry(SingleSignOn.class, signOn));
    }

    /**
     * What the accounts must know of the house.
     *
     * @param mail by which links go out
     * @param product address of the product that people use
     * @param texts what rights are called
     */
    public record House(AccountSettings settings, Mail mail, URI product, Texts texts) {
        private LinkMail linkMail() {
            return new LinkMail(mail, product);
        }
    }

    /** The accounts; when there is none yet, a one-time code for the first administrator is in the file afterwards. */
    public static AccountRegister in(Foundation foundation, Path setupCodeFile, House house) {
        MapperSet mappers = foundation
                .database()
                .mappers(
                        "core.accounts",
                        AccountMapper.class.getClassLoader(),
                        List.of(
                                AccountMapper.class,
                                SessionMapper.class,
                                DirectoryMapper.class,
                                RightsMapper.class,
                                RoleMapper.class,
                                FactorMapper.class,
                                PasskeyMapper.class,
                                SignOnMapper.class));
        AccountRegister register = new AccountRegister(foundation, mappers, setupCodeFile, house);
        if (register.isEmpty()) {
            register.setupCode.make();
        }
        return register;
    }

    /** What it offers to the core. */
    public Part part() {
        return new Part(services, Map.of("core.roles", new RoleImport(accounts, foundation.access())));
    }

    /** The rights there are, for bundles that bring theirs. */
    public RightsCatalogue catalogue() {
        return catalogue;
    }

    /** The caller of a session as it is now; empty when it ended. */
    public Optional<Caller> callerOf(String session) {
        return sessions.callerOf(session);
    }

    /** Ends the sessions whose time is over. */
    public void sweep() {
        sessions.sweep();
        links.sweep();
        entering.sweep();
        passkeys.sweep();
        signOn.sweep();
    }

    /** Ends all sessions of an account and shuts its windows, once the open transaction is committed. */
    public void endSessions(Id<?> account) {
        sessions.ended(directoryMapper.closeAll(account, null));
    }

    @Override
    public SessionToken signIn(String login, char[] password, String address) {
        return switch (entering.password(login, password, address)) {
            case Entry.Open open -> open.session();
            case Entry.Next next -> {
                entering.forget(next.token());
                throw new Refused("core.refused.second-step");
            }
        };
    }

    @Override
    public Optional<Caller> session(String token) {
        return sessions.caller(token);
    }

    @Override
    public void signOut(String token) {
        sessions.close(token);
    }

    @Override
    public void onSessionEnd(Consumer<String> listener) {
        sessions.onEnd(listener);
    }

    @Override
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    @Override
    public void createFirstAdministrator(String code, NewAccount account) {
        if (!setupCode.matches(code)) {
            throw new Refused("core.refused.setup-code").at("code");
        }
        String hash = passwords.hash(account.password());
        foundation.transactions().write(() -> {
            accounts.waitForTurn();
            if (!accounts.isEmpty()) {
                throw new Refused("core.refused.setup-done");
            }
            accounts.putRole(ADMINISTRATOR);
            Id<StoredAccount> id = add(account, hash, Set.of(ADMINISTRATOR.code()));
            audit("core.audit.first-administrator", id);
        });
        setupCode.forget();
    }

    @Override
    public void create(NewAccount account, Set<String> roles) {
        foundation.access().require(CoreRight.ACCOUNTS_MANAGE);
        String hash = passwords.hash(account.password());
        foundation.transactions().write(() -> {
            accounts.waitForTurn();
            audit("core.audit.account-created", add(account, hash, roles));
        });
        foundation.transactions().afterCommit(setupCode::forget);
    }

    @Override
    public void chooseLanguage(Locale locale) {
        String language = locale.getLanguage();
        if (!LANGUAGES.contains(language)) {
            throw new Refused("core.refused.language", language);
        }
        Caller caller = foundation.access().caller();
        if (!caller.account().isEmpty()) {
            accounts.language(Id.of(caller.account()), language);
        }
    }

    private Id<StoredAccount> add(NewAccount account, String hash, Set<String> roles) {
        Id<StoredAccount> id = Id.next();
        NewAccountRow row = new NewAccountRow(
                id,
                account.login(),
                Logins.key(account.login()),
                account.name(),
                hash,
                Reading.searchKey(account.login(), account.name()),
                foundation.clock().instant());
        if (accounts.add(row) == 0) {
            throw new Refused("core.refused.login-taken", account.login()).at("login");
        }
        for (String role : roles) {
            if (accounts.giveRole(id, role) == 0) {
                throw new Refused("core.refused.role-unknown", role).at("roles");
            }
        }
        return id;
    }

    private void audit(String action, Id<StoredAccount> account) {
        foundation.audit().record(action, "account:" + account, "");
    }
}
