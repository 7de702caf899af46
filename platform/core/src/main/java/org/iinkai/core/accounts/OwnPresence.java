package org.iinkai.core.accounts;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.iinkai.api.accounts.Presence;
import org.iinkai.api.error.Refused;
import org.iinkai.core.part.Foundation;

/** Who proved to be there, by session. Kept in memory: after a restart everybody is asked again. */
final class OwnPresence implements Presence {

    private final Foundation foundation;
    private final OwnProof proof;
    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    OwnPresence(Foundation foundation, OwnProof proof) {
        this.foundation = foundation;
        this.proof = proof;
    }

    @Override
    public boolean isProven() {
        String session = foundation.access().caller().session();
        if (session.isEmpty()) {
            return true;
        }
        Instant end = until.get(session);
        return end != null && foundation.clock().instant().isBefore(end);
    }

    @Override
    public boolean isByPassword() {
        return proof.hasPassword();
    }

    @Override
    public void prove(char[] password) {
        proof.proven(password, "password");
        Instant now = foundation.clock().instant();
        until.values().removeIf(end -> !now.isBefore(end));
        until.put(foundation.access().caller().session(), now.plus(LASTING));
    }

    @Override
    public void require() {
        if (!isProven()) {
            throw new Refused("core.refused.presence");
        }
    }
}
