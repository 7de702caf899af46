package org.iinkai.core.accounts;

import java.time.Instant;
import java.util.function.Supplier;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.core.part.Foundation;

/**
 * Notes in the record of changes that attempts are not looked at for a while: one for each account and each address in that
 * while, however many come. Never what was typed, which may be a password in the wrong field.
 */
final class PauseNotes {

    private static final String ACTION = "core.audit.sign-in-paused";

    private final SessionMapper sessions;
    private final Foundation foundation;

    PauseNotes(SessionMapper sessions, Foundation foundation) {
        this.sessions = sessions;
        this.foundation = foundation;
    }

    /** Notes it of the account of a login name; of a name that nobody has there is nothing to note. */
    void ofLogin(String key, String address, Instant since) {
        // one statement whether there is such an account or not, so that the time it takes does not tell
        sessions.unnoted(key, ACTION, since).ifPresent(account -> note("account:" + account, address, since));
    }

    /** Notes it of an address. */
    void ofAddress(String address, Instant since) {
        String subject = "address:" + address;
        if (!sessions.isNoted(subject, ACTION, since)) {
            note(subject, address, since);
        }
    }

    private void note(String subject, String address, Instant since) {
        Supplier<Boolean> work = () -> {
            boolean isFirst = sessions.waitToNote() && !sessions.isNoted(subject, ACTION, since);
            if (isFirst) {
                foundation.audit().record(ACTION, subject, "");
            }
            return isFirst;
        };
        CallerScope.get(
                Caller.system("sign-in").from(address),
                () -> foundation.transactions().write(work));
    }
}
