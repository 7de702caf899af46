package org.iinkai.core.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.Entrance;
import org.iinkai.api.accounts.FactorSetUp;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.AccountMapper.StoredAccount;
import org.iinkai.core.accounts.FactorMapper.StoredStep;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Secrets;

/** The way in over the database: the first step, the second where one is asked, then a session. */
final class Entering implements Entrance {

    static final Duration STEP_LASTS = Duration.ofMinutes(5);
    static final int MOST_TRIES = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Entering.class);

    private final Foundation foundation;
    private final FactorMapper steps;
    private final Factors factors;
    private final SignIn signIn;
    private final Attempts attempts;
    private final Sessions sessions;

    Entering(Foundation foundation, FactorMapper steps, Factors factors, Checks checks) {
        this.foundation = foundation;
        this.steps = steps;
        this.factors = factors;
        this.signIn = checks.signIn();
        this.attempts = checks.attempts();
        this.sessions = checks.sessions();
    }

    /** What signing in goes through. */
    record Checks(SignIn signIn, Attempts attempts, Sessions sessions) {}

    @Override
    public Entry password(String login, char[] password, String address) {
        StoredAccount account = signIn.check(login, password, address);
        return enter(account.id(), account.name(), address, "core.audit.signed-in");
    }

    /**
     * Lets somebody in who proved one factor, over the second step where it is asked. Where it is required and none is set
     * up, a password alone must not be enough to set one up beside the passkeys that its owner has.
     *
     * @throws Refused when the passkey is to be used
     */
    Entry enter(Id<?> account, String name, String address, String how) {
        Optional<Step.Kind> asked = factors.asked(account);
        if (asked.isEmpty()) {
            return new Entry.Open(open(account, name, address, how));
        }
        if (asked.get() == Step.Kind.SET_UP && steps.entersByPasskey(account)) {
            throw new Refused("core.refused.passkey-instead");
        }
        String token = Secrets.next();
        foundation
                .transactions()
                .write(() -> steps.addStep(
                        Secrets.hash(token),
                        account,
                        asked.get().name(),
                        foundation.clock().instant().plus(STEP_LASTS)));
        return new Entry.Next(token, asked.get());
    }

    /** Whether a second factor is required of the account and none is set up. */
    boolean lacksFactor(Id<?> account) {
        return factors.asked(account).filter(Step.Kind.SET_UP::equals).isPresent();
    }

    /** Opens a session for somebody who proved enough. */
    SessionToken open(Id<?> account, String name, String address, String how) {
        return as(account, name, address, () -> session(account, address, how));
    }

    @Override
    public Optional<Step> step(String token) {
        return stored(token)
                .map(step -> new Step(
                        Step.Kind.valueOf(step.kind()),
                        step.login(),
                        step.name(),
                        Locale.forLanguageTag(step.language())));
    }

    @Override
    public SessionToken code(String token, String code, String address) {
        StoredStep step = required(token, Step.Kind.CODE);
        return second(step, token, address, () -> switch (factors.accept(step.account(), code)) {
            case NOT -> Optional.empty();
            case CODE -> Optional.of(session(step.account(), address, "core.audit.signed-in"));
            case RECOVERY_CODE -> Optional.of(session(step.account(), address, "core.audit.signed-in-recovery"));
        });
    }

    @Override
    public FactorSetUp setUp(String token) {
        StoredStep step = required(token, Step.Kind.SET_UP);
        return foundation.transactions().write(() -> factors.pending(step.account(), step.login()));
    }

    @Override
    public Enrolled enrol(String token, String code, String address) {
        StoredStep step = required(token, Step.Kind.SET_UP);
        return second(
                step,
                token,
                address,
                () -> factors.confirm(step.account(), code).map(codes -> enrolled(step, address, codes)));
    }

    /** Makes a token good for nothing. */
    void forget(String token) {
        steps.forgetStep(Secrets.hash(token));
    }

    /** Forgets steps that nobody took. */
    void sweep() {
        foundation
                .transactions()
                .write(() -> steps.forgetOldSteps(foundation.clock().instant()));
    }

    private Enrolled enrolled(StoredStep step, String address, List<String> codes) {
        foundation.audit().record("core.audit.factor-on", "account:" + step.account(), "");
        return new Enrolled(session(step.account(), address, "core.audit.signed-in"), codes);
    }

    /** Takes a second step, whose token goes with it, unless the code is wrong: then it counts as a try. */
    private <T> T second(StoredStep step, String token, String address, Supplier<Optional<T>> work) {
        String key = Attempts.secondStep(step.account());
        attempts.begin(key, address);
        Optional<T> result = as(step.account(), step.name(), address, () -> {
            Optional<T> taken = work.get();
            if (taken.isPresent() && steps.forgetStep(Secrets.hash(token)) == 0) {
                throw new Refused("core.refused.step-over");
            }
            return taken;
        });
        if (result.isEmpty()) {
            steps.countTry(Secrets.hash(token));
            LOG.info("a second step failed from {}", address);
            throw new Refused("core.refused.factor-code").at("code");
        }
        attempts.succeeded(key, address);
        return result.get();
    }

    private SessionToken session(Id<?> account, String address, String how) {
        SessionToken session = sessions.open(account, address);
        foundation.audit().record(how, "account:" + account, "");
        return session;
    }

    private <T> T as(Id<?> account, String name, String address, Supplier<T> work) {
        Caller caller = Caller.owner(account.toString(), name, Locale.JAPANESE).from(address);
        return CallerScope.get(caller, () -> foundation.transactions().write(work));
    }

    private StoredStep required(String token, Step.Kind kind) {
        return stored(token)
                .filter(step -> step.kind().equals(kind.name()))
                .orElseThrow(() -> new Refused("core.refused.step-over"));
    }

    private Optional<StoredStep> stored(String token) {
        return token.isEmpty()
                ? Optional.empty()
                : steps.step(Secrets.hash(token), foundation.clock().instant(), MOST_TRIES);
    }
}
