package org.iinkai.core.accounts;

import java.nio.CharBuffer;
import java.util.List;

import org.iinkai.api.access.Caller;
import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.OpenSession;
import org.iinkai.api.accounts.OwnAccount;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Forbidden;
import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.DirectoryMapper.Found;
import org.iinkai.core.part.Foundation;

/** The caller's own account in the database. */
final class Own implements OwnAccount {

    private final Foundation foundation;
    private final DirectoryMapper accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final OwnProof proof;

    Own(Foundation foundation, DirectoryMapper accounts, Passwords passwords, Sessions sessions, OwnProof proof) {
        this.foundation = foundation;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.proof = proof;
    }

    @Override
    public void changePassword(char[] old, char[] next) {
        Caller caller = caller();
        Id<AccountRow> id = Id.of(caller.account());
        if (!proof.hasPassword()) {
            throw new Refused("core.refused.password-none");
        }
        Found account = proof.proven(old, "old");
        PasswordRules.check(next, account.login(), account.name());
        String hash = passwords.hash(CharBuffer.wrap(next));
        foundation.transactions().write(() -> {
            accounts.password(id, hash);
            accounts.forgetLinks(id);
            sessions.ended(accounts.closeAll(id, caller.session().isEmpty() ? null : caller.session()));
            foundation.audit().record("core.audit.password-changed", "account:" + id, "");
        });
    }

    @Override
    public boolean hasPassword() {
        return proof.hasPassword();
    }

    @Override
    public List<OpenSession> sessions() {
        Caller caller = caller();
        return accounts.sessions(
                Id.<AccountRow>of(caller.account()), caller.session().isEmpty() ? null : caller.session());
    }

    @Override
    public void endSession(Id<OpenSession> session) {
        Id<AccountRow> id = Id.of(caller().account());
        foundation.transactions().write(() -> {
            var closed = accounts.closeOne(id, session);
            if (!closed.isEmpty()) {
                sessions.ended(closed);
                foundation.audit().record("core.audit.session-ended", "account:" + id, "");
            }
        });
    }

    @Override
    public void endOtherSessions() {
        Caller caller = caller();
        Id<AccountRow> id = Id.of(caller.account());
        foundation.transactions().write(() -> {
            var closed = accounts.closeAll(id, caller.session().isEmpty() ? null : caller.session());
            if (!closed.isEmpty()) {
                sessions.ended(closed);
                foundation.audit().record("core.audit.sessions-ended", "account:" + id, "");
            }
        });
    }

    private Caller caller() {
        Caller caller = foundation.access().caller();
        if (caller.account().isEmpty()) {
            throw new Forbidden("an account of one's own");
        }
        return caller;
    }
}
