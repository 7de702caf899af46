package org.iinkai.core.accounts;

import java.net.URI;

import org.iinkai.core.accounts.Entering.Checks;
import org.iinkai.core.database.MapperSet;
import org.iinkai.core.part.Foundation;

/** Puts the ways in together: password and second factor, passkeys, single sign-on. */
final class Ways {

    private final Foundation foundation;
    private final MapperSet mappers;
    private final AccountSettings settings;
    private final URI product;
    private final Attempts attempts;
    private final Factors factors;

    Ways(Foundation foundation, MapperSet mappers, SecretBox box, AccountSettings settings, URI product) {
        this.foundation = foundation;
        this.mappers = mappers;
        this.settings = settings;
        this.product = product;
        this.attempts = new Attempts(mappers.mapper(SessionMapper.class), foundation);
        this.factors = new Factors(
                mappers.mapper(FactorMapper.class), box, foundation.clock(), settings.isFactorRequired(), product);
    }

    Factors factors() {
        return factors;
    }

    Entering entering(AccountMapper accounts, Passwords passwords, Sessions sessions) {
        SignIn signIn = new SignIn(accounts, attempts, passwords);
        return new Entering(
                foundation, mappers.mapper(FactorMapper.class), factors, new Checks(signIn, attempts, sessions));
    }

    OwnProof proof(DirectoryMapper accounts, Passwords passwords) {
        return new OwnProof(foundation, accounts, passwords, attempts);
    }

    OwnFactor own(DirectoryMapper accounts, Sessions sessions, OwnProof proof) {
        return new OwnFactor(foundation, accounts, factors, sessions, proof);
    }

    PasskeyRegister passkeys(Entering entering, OwnProof proof) {
        return new PasskeyRegister(foundation, mappers.mapper(PasskeyMapper.class), entering, proof, product);
    }

    SignOn signOn(Entering entering) {
        return new SignOn(foundation, mappers.mapper(SignOnMapper.class), entering, settings.provider(), product);
    }
}
