package org.iinkai.core.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.iinkai.core.accounts.SignOnMapper.Attempt;

/** An OpenID Connect provider: authorization code flow with PKCE, state and nonce. */
final class Provider {

    private static final Duration METADATA_LASTS = Duration.ofHours(1);
    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MOST_BYTES = 512 * 1024;

    private final ProviderSettings settings;
    private final URI back;
    private final Clock clock;
    private volatile Known known = Known.NOTHING;

    /** @param back our page to which the provider sends browsers */
    Provider(ProviderSettings settings, URI back, Clock clock) {
        this.settings = settings;
        this.back = back;
        this.clock = clock;
    }

    /** The provider can't be reached or answered otherwise than it should. */
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String what, Throwable cause) {
            super(what + ": " + cause.getMessage(), cause);
        }

        Unfit(String what) {
            super(what);
        }
    }

    private record Known(List<OIDCProviderMetadata> metadata, Instant until) {
        static final Known NOTHING = new Known(List.of(), Instant.MIN);
    }

    /** The page of the provider where the person signs in. */
    URI page(String state, String nonce, String verifier) throws Unfit {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "email", "profile"),
                        new ClientID(settings.clientId()),
                        back)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Who the person is: what the provider signed, for this attempt. */
    IDTokenClaimsSet claims(String code, Attempt attempt) throws Unfit {
        try {
            OIDCTokenResponse tokens = tokens(code, attempt.verifier());
            IDTokenClaimsSet claims =
                    validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
            if (!isMeantForUs(claims)) {
                throw new Unfit("the identity is for another party");
            }
            return claims;
        } catch (BadJOSEException | JOSEException e) {
            throw new Unfit("the identity is not what was asked for: " + reason(e));
        }
    }

    /** A token for several parties names the one that it was given to; the library leaves that to us. */
    private boolean isMeantForUs(IDTokenClaimsSet claims) {
        AuthorizedParty party = claims.getAuthorizedParty();
        return party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(settings.clientId());
    }

    /** The library's words without what they quote, which comes from outside. */
    private static String reason(Exception refusal) {
        return java.util.Objects.requireNonNullElse(refusal.getMessage(), "")
                .replaceAll("[^A-Za-z ].*", "")
                .strip();
    }

    String issuer() {
        return settings.issuer().toString();
    }

    private OIDCTokenResponse tokens(String code, String verifier) throws Unfit {
        HTTPRequest request = new TokenRequest.Builder(
                        metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                        new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(verifier)))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        request.setFollowRedirects(false);
        try {
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (response instanceof OIDCTokenResponse tokens
                    && tokens.getOIDCTokens().getIDToken() != null) {
                return tokens;
            }
            throw new Unfit("the provider refused the code");
        } catch (IOException | ParseException e) {
            throw new Unfit("the code can't be exchanged", e);
        }
    }

    private IDTokenValidator validator() throws Unfit {
        OIDCProviderMetadata metadata = metadata();
        JWSAlgorithm algorithm = metadata.getIDTokenJWSAlgs() != null
                        && !metadata.getIDTokenJWSAlgs().contains(JWSAlgorithm.RS256)
                ? metadata.getIDTokenJWSAlgs().stream()
                        .filter(each -> JWSAlgorithm.Family.SIGNATURE.contains(each))
                        .findFirst()
                        .orElse(JWSAlgorithm.RS256)
                : JWSAlgorithm.RS256;
        try {
            return new IDTokenValidator(
                    new Issuer(settings.issuer()),
                    new ClientID(settings.clientId()),
                    algorithm,
                    metadata.getJWKSetURI().toURL(),
                    retriever());
        } catch (java.net.MalformedURLException e) {
            throw new Unfit("the provider's keys have no address", e);
        }
    }

    private static DefaultResourceRetriever retriever() {
        return new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
    }

    private OIDCProviderMetadata metadata() throws Unfit {
        Known now = known;
        if (now.until().isAfter(clock.instant())) {
            return now.metadata().getFirst();
        }
        try {
            OIDCProviderMetadata fresh =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
            known = new Known(List.of(fresh), clock.instant().plus(METADATA_LASTS));
            return fresh;
        } catch (GeneralException | IOException e) {
            throw new Unfit("the provider does not describe itself", e);
        }
    }
}
