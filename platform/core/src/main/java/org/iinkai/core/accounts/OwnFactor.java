package org.iinkai.core.accounts;

import java.util.List;

import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.FactorSetUp;
import org.iinkai.api.accounts.SecondFactor;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.DirectoryMapper.Found;
import org.iinkai.core.part.Foundation;

/** The caller's own second factor. */
final class OwnFactor implements SecondFactor {

    private final Foundation foundation;
    private final DirectoryMapper accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final OwnProof proof;

    OwnFactor(Foundation foundation, DirectoryMapper accounts, Factors factors, Sessions sessions, OwnProof proof) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.proof = proof;
    }

    @Override
    public State state() {
        return factors.state(proof.own());
    }

    @Override
    public FactorSetUp begin(char[] password) {
        Id<AccountRow> id = proof.own();
        Found account = proof.proven(password, "password");
        return foundation.transactions().write(() -> factors.begin(id, account.login()));
    }

    @Override
    public List<String> confirm(String code) {
        Id<AccountRow> id = proof.own();
        String key = Attempts.secondStep(id);
        Caller caller = foundation.access().caller();
        proof.attempts().begin(key, caller.address());
        List<String> codes = foundation.transactions().write(() -> {
            List<String> made =
                    factors.confirm(id, code).orElseThrow(() -> new Refused("core.refused.factor-code").at("code"));
            sessions.ended(accounts.closeAll(id, caller.session().isEmpty() ? null : caller.session()));
            audit("core.audit.factor-on", id);
            return made;
        });
        proof.attempts().succeeded(key, caller.address());
        return codes;
    }

    @Override
    public List<String> renewCodes(char[] password) {
        Id<AccountRow> id = proof.own();
        proof.proven(password, "password");
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
        Id<AccountRow> id = proof.own();
        proof.proven(password, "password");
        foundation.transactions().write(() -> {
            if (factors.isRequiredOf(id)) {
                throw new Refused("core.refused.factor-required");
            }
            if (factors.remove(id)) {
                audit("core.audit.factor-off", id);
            }
        });
    }

    private void audit(String action, Id<AccountRow> id) {
        foundation.audit().record(action, "account:" + id, "");
    }
}
