package org.iinkai.core.accounts;

import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.access.Caller;
import org.iinkai.api.access.CallerScope;
import org.iinkai.api.accounts.Entrance.Entry;
import org.iinkai.api.accounts.SingleSignOn;
import org.iinkai.api.error.Refused;
import org.iinkai.api.text.Localized;
import org.iinkai.core.accounts.Provider.Unfit;
import org.iinkai.core.accounts.SignOnMapper.Attempt;
import org.iinkai.core.accounts.SignOnMapper.Found;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Secrets;

/**
 * Single sign-on over the database. An account is found by who its person is at the provider, and the first time by an
 * address that the provider verified.
 */
final class SignOn implements SingleSignOn {

    static final Duration ATTEMPT_LASTS = Duration.ofMinutes(10);
    private static final String BACK = "/sign-in/sso/done";
    private static final Logger LOG = LoggerFactory.getLogger(SignOn.class);

    private final Foundation foundation;
    private final SignOnMapper mapper;
    private final Entering entering;
    private final Optional<Localized> label;
    private final Optional<Provider> provider;
    private final boolean isFactorTrusted;

    SignOn(
            Foundation foundation,
            SignOnMapper mapper,
            Entering entering,
            Optional<ProviderSettings> settings,
            URI product) {
        this.foundation = foundation;
        this.mapper = mapper;
        this.entering = entering;
        this.label = settings.map(ProviderSettings::label);
        this.isFactorTrusted = settings.map(ProviderSettings::isFactorTrusted).orElse(false);
        this.provider = settings.map(known -> new Provider(known, product.resolve(BACK), foundation.clock()));
    }

    @Override
    public Optional<Localized> label() {
        return label;
    }

    @Override
    public Departure depart(String next) {
        String state = Secrets.next();
        String browser = Secrets.next();
        String nonce = Secrets.next();
        String verifier = Secrets.next();
        try {
            URI page = configured().page(state, nonce, verifier);
            Attempt attempt = new Attempt(
                    Secrets.hash(state),
                    Secrets.hash(browser),
                    nonce,
                    verifier,
                    next,
                    foundation.clock().instant().plus(ATTEMPT_LASTS));
            foundation.transactions().write(() -> mapper.depart(attempt));
            return new Departure(page, browser);
        } catch (Unfit e) {
            LOG.error("single sign-on does not work: {}", e.getMessage());
            throw new Refused("core.refused.sso-unreachable");
        }
    }

    @Override
    public Return arrive(String browser, Map<String, String> answer, String address) {
        String state = answer.getOrDefault("state", "");
        List<Attempt> attempts = foundation
                .transactions()
                .write(() -> mapper.arrive(
                        Secrets.hash(state),
                        Secrets.hash(browser),
                        foundation.clock().instant()));
        if (attempts.isEmpty()) {
            LOG.warn("an answer to single sign-on that was not asked for, from {}", address);
            throw new Refused("core.refused.sso");
        }
        IDTokenClaimsSet claims = claims(answer, attempts.getFirst(), address);
        Found account = account(claims).orElseThrow(() -> {
            LOG.info("single sign-on by somebody without an account, from {}", address);
            return new Refused("core.refused.sso-account");
        });
        return new Return(entry(claims, account, address), attempts.getFirst().nextPath());
    }

    private IDTokenClaimsSet claims(Map<String, String> answer, Attempt attempt, String address) {
        String code = answer.getOrDefault("code", "");
        if (code.isEmpty()) {
            LOG.info("single sign-on was given up, from {}", address);
            throw new Refused("core.refused.sso");
        }
        String issuer = answer.getOrDefault("iss", configured().issuer());
        if (!issuer.equals(configured().issuer())) {
            LOG.warn("an answer of another provider, from {}", address);
            throw new Refused("core.refused.sso");
        }
        try {
            return configured().claims(code, attempt);
        } catch (Unfit e) {
            LOG.warn("single sign-on was refused, from {}: {}", address, e.getMessage());
            throw new Refused("core.refused.sso");
        }
    }

    private Optional<Found> account(IDTokenClaimsSet claims) {
        String issuer = claims.getIssuer().getValue();
        String subject = claims.getSubject().getValue();
        Optional<Found> known = mapper.known(issuer, subject);
        if (known.isPresent() || !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
            return known;
        }
        String email = java.util.Objects.requireNonNullElse(claims.getStringClaim("email"), "");
        return mapper.withEmail(email, issuer).filter(found -> know(issuer, subject, found));
    }

    private boolean know(String issuer, String subject, Found account) {
        Caller caller = Caller.owner(account.id().toString(), account.name(), Locale.JAPANESE);
        return CallerScope.get(
                caller,
                () -> foundation.transactions().write(() -> {
                    boolean isNew = mapper.know(
                                    issuer,
                                    subject,
                                    account.id(),
                                    foundation.clock().instant())
                            > 0;
                    if (isNew) {
                        foundation.audit().record("core.audit.sso-linked", "account:" + account.id(), issuer);
                    }
                    return isNew;
                }));
    }

    /** A provider that says it checked several factors is believed where that is configured; otherwise we ask ourselves. */
    private Entry entry(IDTokenClaimsSet claims, Found account, String address) {
        List<String> methods = claims.getStringListClaim("amr");
        String how = "core.audit.signed-in-sso";
        return isFactorTrusted && methods != null && methods.contains("mfa")
                ? new Entry.Open(entering.open(account.id(), account.name(), address, how))
                : entering.enter(account.id(), account.name(), address, how);
    }

    /** Forgets attempts that nobody came back from. */
    void sweep() {
        foundation
                .transactions()
                .write(() -> mapper.forgetOld(foundation.clock().instant()));
    }

    private Provider configured() {
        return provider.orElseThrow(() -> new Refused("core.refused.sso"));
    }
}
