package org.iinkai.core.tokens;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.core.accounts.AccountGrants;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.tokens.TokenMapper.StoredToken;

/** Finds out who calls with a token, and notes that it was used. */
final class TokenUse {

    private static final Duration NOTE_EVERY = Duration.ofMinutes(1);

    private final Foundation foundation;
    private final TokenMapper tokens;
    private final AccountGrants accounts;

    TokenUse(Foundation foundation, TokenMapper tokens, AccountGrants accounts) {
        this.foundation = foundation;
        this.tokens = tokens;
        this.accounts = accounts;
    }

    Optional<Caller> caller(String secret, String address) {
        if (!Secret.isOne(secret)) {
            return Optional.empty();
        }
        Instant now = foundation.clock().instant();
        return tokens.withHash(Secret.hash(secret))
                .filter(token ->
                        token.revokedAt().isEmpty() && token.expiresAt().isAfter(now))
                .filter(token -> isFrom(TokenRegister.words(token.networks()), address))
                .flatMap(token -> accounts.caller(token.account()).map(owner -> {
                    Caller caller = cut(owner, token, address);
                    note(token, caller, now);
                    return caller;
                }));
    }

    private static Caller cut(Caller owner, StoredToken token, String address) {
        return new Caller(
                owner.account(),
                owner.person(),
                owner.name() + "（API：" + token.name() + "）",
                "",
                address,
                owner.locale(),
                owner.grants().only(Set.copyOf(TokenRegister.words(token.rights()))));
    }

    private static boolean isFrom(List<String> networks, String address) {
        return networks.isEmpty()
                || networks.stream().anyMatch(each -> Network.of(each).contains(address));
    }

    private void note(StoredToken token, Caller caller, Instant now) {
        boolean isElsewhere = !token.usedFrom().equals(caller.address());
        boolean isDue = token.usedAt()
                .filter(last -> last.plus(NOTE_EVERY).isAfter(now))
                .isEmpty();
        if (!isElsewhere && !isDue) {
            return;
        }
        CallerScope.run(
                caller,
                () -> foundation.transactions().write(() -> {
                    tokens.used(token.id(), now, caller.address());
                    if (isElsewhere && tokens.seenAt(token.id(), caller.address(), now) == 1) {
                        foundation
                                .audit()
                                .record(
                                        "core.audit.token-new-address",
                                        "api-token:" + token.id(),
                                        token.name() + " " + caller.address());
                    }
                }));
    }
}
