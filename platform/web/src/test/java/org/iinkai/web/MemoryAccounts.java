package org.iinkai.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.Grants;
import org.iinkai.api.accounts.Accounts;
import org.iinkai.api.accounts.NewAccount;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.error.Refused;

/** Accounts in memory, with passwords as they are. */
final class MemoryAccounts implements Accounts {

    static final String CODE = "one-time-code";

    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, Caller> sessions = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    final List<String> addresses = new CopyOnWriteArrayList<>();

    static MemoryAccounts withAnna() {
        MemoryAccounts accounts = new MemoryAccounts();
        accounts.passwords.put("anna", "correct horse battery");
        return accounts;
    }

    @Override
    public SessionToken signIn(String login, char[] password, String address) {
        addresses.add(address);
        if (!new String(password).equals(passwords.get(login))) {
            throw new Refused("core.refused.sign-in");
        }
        int number = count.incrementAndGet();
        SessionToken token = new SessionToken("secret-" + number, "session-" + number);
        Locale locale = login.equals("anna") ? Locale.JAPANESE : Locale.ENGLISH;
        sessions.put(token.value(), new Caller(login, login, token.session(), locale, Grants.ALL));
        return token;
    }

    @Override
    public Optional<Caller> session(String token) {
        return Optional.ofNullable(sessions.get(token));
    }

    @Override
    public void signOut(String token) {
        Caller ended = sessions.remove(token);
        if (ended != null) {
            listeners.forEach(listener -> listener.accept(ended.session()));
        }
    }

    @Override
    public void onSessionEnd(Consumer<String> listener) {
        listeners.add(listener);
    }

    @Override
    public boolean isEmpty() {
        return passwords.isEmpty();
    }

    @Override
    public void createFirstAdministrator(String code, NewAccount account) {
        if (!code.equals(CODE)) {
            throw new Refused("core.refused.setup-code");
        }
        passwords.put(account.login(), account.password());
    }

    @Override
    public void create(NewAccount account, Set<String> roles) {
        passwords.put(account.login(), account.password());
    }

    @Override
    public void chooseLanguage(Locale locale) {
        throw new UnsupportedOperationException("not needed here");
    }
}
