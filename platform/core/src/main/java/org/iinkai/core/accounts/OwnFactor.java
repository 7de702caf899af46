package org.iinkai.core.accounts;

import java.util.List;
import java.util.Optional;

import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.FactorSetUp;
import org.iinkai.api.accounts.SecondFactor;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.DirectoryMapper.Found;
import org.iinkai.core.part.Foundation;

/** The caller's own second factor. */
final class OwnFactor implements SecondFactor {

    private final Foundation foundation;
    private final DirectoryMapper accounts;
    private final Factors factors;
    private final Proof proof;

    OwnFactor(Foundation foundation, DirectoryMapper accounts, Factors factors, Proof proof) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.factors = factors;
        this.proof = proof;
    }

    /** What a change asks for, so that a window left open is not enough. */
    record Proof(Passwords passwords, Attempts attempts, Sessions sessions) {}

    @Override
    public State state() {
        return factors.state(own());
    }

    @Override
    public FactorSetUp begin(char[] password) {
        Id<AccountRow> id = own();
        Found account = proven(id, password);
        return foundation.transactions().write(() -> factors.begin(id, account.login()));
    }

    @Override
    public List<String> confirm(String code) {
        Id<AccountRow> id = own();
        String key = Attempts.secondStep(id);
        Caller caller = foundation.access().caller();
        proof.attempts().begin(key, caller.address());
        List<String> codes = foundation.transactions().write(() -> {
            List<String> made =
                    factors.confirm(id, code).orElseThrow(() -> new Refused("core.refused.factor-code").at("code"));
            proof.sessions().ended(accounts.closeAll(id, caller.session().isEmpty() ? null : caller.session()));
            audit("core.audit.factor-on", id);
            return made;
        });
        proof.attempts().succeeded(key, caller.address());
        return codes;
    }

    @Override
    public List<String> renewCodes(char[] password) {
        Id<AccountRow> id = own();
        proven(id, password);
        return foundation.transactions().write(() -> {
            if (!factors.isOn(id)) {
                throw new Refused("core.refused.factor-off");
            }
            audit("core.audit.recovery-renewed", id);
            return factors.renewCodes(id);
        });
    }

    @Override
    public void turnOff(char[] password) {
        Id<AccountRow> id = own();
        proven(id, password);
        foundation.transactions().write(() -> {
            if (factors.isRequiredOf(id)) {
                throw new Refused("core.refused.factor-required");
            }
            if (factors.remove(id)) {
                audit("core.audit.factor-off", id);
            }
        });
    }

    /** The account, whose password was given; one without a password proves itself where it signs in. */
    private Found proven(Id<AccountRow> id, char[] password) {
        Found account = accounts.account(id).orElseThrow(() -> new NotFound("account " + id));
        if (account.passwordHash().isEmpty()) {
            return account;
        }
        String address = foundation.access().caller().address();
        proof.attempts().begin(account.loginKey(), address);
        if (!proof.passwords().matches(password, Optional.of(account.passwordHash()))) {
            throw new Refused("core.refused.password-old").at("password");
        }
        proof.attempts().succeeded(account.loginKey(), address);
        return account;
    }

    private Id<AccountRow> own() {
        Caller caller = foundation.access().caller();
        if (caller.account().isEmpty()) {
            throw new Forbidden("an account of one's own");
        }
        return Id.of(caller.account());
    }

    private void audit(String action, Id<AccountRow> id) {
        foundation.audit().record(action, "account:" + id, "");
    }
}
