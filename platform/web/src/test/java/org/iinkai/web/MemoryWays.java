package org.iinkai.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.FactorSetUp;
import org.iinkai.api.accounts.Passkey;
import org.iinkai.api.accounts.Passkeys;
import org.iinkai.api.accounts.PasswordLinks;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.accounts.SingleSignOn;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Localized;

/** Ways in over accounts in memory: a password is enough, and there is no other. */
record MemoryWays(MemoryAccounts accounts) {

    WaysIn all() {
        return new WaysIn(accounts, new Password(), new NoLinks(), new NoPasskeys(), new NoSignOn());
    }

    private final class Password implements Entrance {

        @Override
        public Entry password(String login, char[] password, String address) {
            return new Entry.Open(accounts.signIn(login, password, address));
        }

        @Override
        public Optional<Step> step(String token) {
            return Optional.empty();
        }

        @Override
        public SessionToken code(String token, String code, String address) {
            throw new Refused("core.refused.step-over");
        }

        @Override
        public FactorSetUp setUp(String token) {
            throw new Refused("core.refused.step-over");
        }

        @Override
        public Enrolled enrol(String token, String code, String address) {
            throw new Refused("core.refused.step-over");
        }
    }

    private static final class NoLinks implements PasswordLinks {

        @Override
        public Optional<Link> link(String token) {
            return Optional.empty();
        }

        @Override
        public void choose(String token, char[] password) {
            throw new Refused("core.refused.password-link");
        }

        @Override
        public void requestReset(String login, String address, Locale locale) {}
    }

    private static final class NoPasskeys implements Passkeys {

        @Override
        public Optional<String> host() {
            return Optional.empty();
        }

        @Override
        public Challenge registration(char[] password) {
            throw new Refused("core.refused.passkey-none");
        }

        @Override
        public void add(String token, String response, String name) {
            throw new Refused("core.refused.passkey-none");
        }

        @Override
        public List<Passkey> own() {
            return List.of();
        }

        @Override
        public void rename(Id<Passkey> id, String name) {}

        @Override
        public void remove(Id<Passkey> id, char[] password) {}

        @Override
        public Challenge request() {
            throw new Refused("core.refused.passkey-none");
        }

        @Override
        public SessionToken signIn(String token, String response, String address) {
            throw new Refused("core.refused.passkey-none");
        }
    }

    private static final class NoSignOn implements SingleSignOn {

        @Override
        public Optional<Localized> label() {
            return Optional.empty();
        }

        @Override
        public Departure depart(String next) {
            return new Departure(URI.create("about:blank"), "");
        }

        @Override
        public Return arrive(String browser, Map<String, String> answer, String address) {
            throw new Refused("core.refused.sso");
        }
    }
}
