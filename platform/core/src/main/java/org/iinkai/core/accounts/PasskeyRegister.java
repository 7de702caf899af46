package org.iinkai.core.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.AssertionResult;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.iinkai.api.accounts.AccountRow;
import org.iinkai.api.accounts.Passkey;
import org.iinkai.api.accounts.Passkeys;
import org.iinkai.api.accounts.SessionToken;
import org.iinkai.api.data.Id;
import org.iinkai.api.error.NotFound;
import org.iinkai.api.error.Refused;
import org.iinkai.core.accounts.PasskeyMapper.Holder;
import org.iinkai.core.accounts.PasskeyMapper.StoredPasskey;
import org.iinkai.core.part.Foundation;
import org.iinkai.core.text.Secrets;

/** Passkeys in the database, checked by Yubico's library. */
final class PasskeyRegister implements Passkeys {

    static final Duration CHALLENGE_LASTS = Duration.ofMinutes(5);
    private static final int LONGEST_NAME = 60;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyRegister.class);

    private final Foundation foundation;
    private final PasskeyMapper passkeys;
    private final Entering entering;
    private final OwnProof proof;
    private final Attempts attempts;
    private final Optional<String> host;
    private final Optional<RelyingParty> party;

    PasskeyRegister(Foundation foundation, PasskeyMapper passkeys, Entering entering, OwnProof proof, URI product) {
        this.foundation = foundation;
        this.passkeys = passkeys;
        this.entering = entering;
        this.proof = proof;
        this.attempts = proof.attempts();
        this.host = host(product);
        this.party = host.map(name -> party(name, product, new Keyring(passkeys)));
    }

    private static Optional<String> host(URI product) {
        String name = Objects.requireNonNullElse(product.getHost(), "").toLowerCase(Locale.ROOT);
        if (THIS_MACHINE.contains(name)) {
            return Optional.of("localhost");
        }
        return "https".equalsIgnoreCase(product.getScheme()) ? Optional.of(name) : Optional.empty();
    }

    private static RelyingParty party(String host, URI product, Keyring keyring) {
        boolean isThisMachine = host.equals("localhost");
        String port = product.getPort() < 0 || isThisMachine ? "" : ":" + product.getPort();
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder().id(host).name("Iinkai").build())
                .credentialRepository(keyring)
                .origins(Set.of(product.getScheme().toLowerCase(Locale.ROOT) + "://" + host + port))
                .allowOriginPort(isThisMachine)
                .validateSignatureCounter(true)
                .build();
    }

    @Override
    public Optional<String> host() {
        return host;
    }

    @Override
    public Challenge registration(char[] password) {
        Id<AccountRow> account = proof.own();
        offered();
        proof.proven(password, "password");
        Holder holder = passkeys.holder(account).orElseThrow(() -> new NotFound("account " + account));
        PublicKeyCredentialCreationOptions options = offered()
                .startRegistration(StartRegistrationOptions.builder()
                        .user(UserIdentity.builder()
                                .name(holder.login())
                                .displayName(holder.name())
                                .id(Keyring.handle(account))
                                .build())
                        .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.REQUIRED)
                                .userVerification(UserVerificationRequirement.REQUIRED)
                                .build())
                        .timeout(CHALLENGE_LASTS.toMillis())
                        .build());
        try {
            return kept(Optional.of(account), options.toJson(), options.toCredentialsCreateJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("options can't be written", e);
        }
    }

    @Override
    public void add(String token, String response, String name) {
        Id<AccountRow> account = proof.own();
        String called = named(name);
        RegistrationResult result = registered(taken(token, Optional.of(account)), response);
        StoredPasskey passkey = new StoredPasskey(
                Id.next(),
                account,
                result.getKeyId().getId().getBase64Url(),
                result.getPublicKeyCose().getBase64Url(),
                result.getSignatureCount(),
                called,
                foundation.clock().instant());
        foundation.transactions().write(() -> {
            if (passkeys.add(passkey) == 0) {
                throw new Refused("core.refused.passkey-add");
            }
            audit("core.audit.passkey-added", account);
        });
    }

    private RegistrationResult registered(String request, String response) {
        try {
            return offered()
                    .finishRegistration(FinishRegistrationOptions.builder()
                            .request(PublicKeyCredentialCreationOptions.fromJson(request))
                            .response(PublicKeyCredential.parseRegistrationResponseJson(response))
                            .build());
        } catch (RegistrationFailedException | IOException | IllegalArgumentException e) {
            LOG.info("a passkey was not added: {}", e.getMessage());
            throw new Refused("core.refused.passkey-add");
        }
    }

    @Override
    public List<Passkey> own() {
        return passkeys.of(proof.own());
    }

    @Override
    public void rename(Id<Passkey> id, String name) {
        Id<AccountRow> account = proof.own();
        String called = named(name);
        foundation.transactions().write(() -> {
            if (passkeys.rename(account, id, called) == 0) {
                throw new NotFound("passkey " + id);
            }
            audit("core.audit.passkey-renamed", account);
        });
    }

    @Override
    public void remove(Id<Passkey> id, char[] password) {
        Id<AccountRow> account = proof.own();
        proof.proven(password, "password");
        foundation.transactions().write(() -> {
            if (passkeys.remove(account, id) > 0) {
                if (entering.lacksFactor(account) && passkeys.of(account).isEmpty()) {
                    throw new Refused("core.refused.passkey-last");
                }
                audit("core.audit.passkey-removed", account);
            }
        });
    }

    @Override
    public Challenge request() {
        AssertionRequest request = offered()
                .startAssertion(StartAssertionOptions.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .timeout(CHALLENGE_LASTS.toMillis())
                        .build());
        try {
            return kept(Optional.empty(), request.toJson(), request.toCredentialsGetJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("options can't be written", e);
        }
    }

    @Override
    public SessionToken signIn(String token, String response, String address) {
        String attempt = " passkey " + Secrets.hash(token);
        attempts.begin(attempt, address);
        AssertionResult result = asserted(taken(token, Optional.empty()), response);
        StoredPasskey passkey = passkeys.passkey(
                        result.getCredential().getCredentialId().getBase64Url())
                .orElseThrow(() -> new Refused("core.refused.passkey"));
        Holder holder = passkeys.holder(passkey.account()).orElseThrow(() -> new Refused("core.refused.passkey"));
        if (passkeys.used(
                        passkey.id(),
                        result.getSignatureCount(),
                        foundation.clock().instant())
                == 0) {
            throw new Refused("core.refused.passkey");
        }
        attempts.succeeded(attempt, address);
        return entering.open(holder.id(), holder.name(), address, "core.audit.signed-in-passkey");
    }

    private AssertionResult asserted(String request, String response) {
        try {
            AssertionResult result = offered()
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.fromJson(request))
                            .response(PublicKeyCredential.parseAssertionResponseJson(response))
                            .build());
            if (result.isSuccess() && result.isUserVerified()) {
                return result;
            }
            LOG.info("a passkey was refused");
        } catch (AssertionFailedException | IOException | IllegalArgumentException e) {
            LOG.info("a passkey was refused: {}", e.getMessage());
        }
        throw new Refused("core.refused.passkey");
    }

    /** Forgets challenges that nobody took. */
    void sweep() {
        foundation
                .transactions()
                .write(() -> passkeys.forgetOld(foundation.clock().instant()));
    }

    private Challenge kept(Optional<Id<AccountRow>> account, String request, String options) {
        String token = Secrets.next();
        foundation
                .transactions()
                .write(() -> passkeys.challenge(
                        Secrets.hash(token),
                        account.orElse(null),
                        request,
                        foundation.clock().instant().plus(CHALLENGE_LASTS)));
        return new Challenge(token, options);
    }

    private String taken(String token, Optional<Id<AccountRow>> account) {
        List<String> requests = foundation
                .transactions()
                .write(() -> passkeys.take(
                        Secrets.hash(token),
                        account.map(Id::toString).orElse(null),
                        foundation.clock().instant()));
        return requests.stream().findFirst().orElseThrow(() -> new Refused("core.refused.passkey-over"));
    }

    private static String named(String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new Refused("core.refused.passkey-name", LONGEST_NAME).at("name");
        }
        return called;
    }

    private RelyingParty offered() {
        return party.orElseThrow(() -> new Refused("core.refused.passkey-none"));
    }

    private void audit(String action, Id<AccountRow> account) {
        foundation.audit().record(action, "account:" + account, "");
    }
}
