package org.iinkai.signon;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** A provider on a free port that answers as it is told, right or wrong in one thing. */
final class ForgingProvider implements AutoCloseable {

    static final String CLIENT = "iinkai";
    static final String SECRET = "a secret of more than thirty-two letters";
    static final String CODE = "code-of-the-forger";
    private static final String KEY = "key";

    private final HttpServer server;
    private final RSAKey own = key();
    private final RSAKey another = key();
    private volatile String token = "";
    private volatile int status = 200;

    /** What is wrong with an answer. */
    enum Forgery {
        NOTHING,
        SIGNED_BY_ANOTHER_KEY,
        UNSIGNED,
        SIGNED_WITH_THE_CLIENT_SECRET,
        OTHER_ISSUER,
        OTHER_AUDIENCE,
        AUDIENCE_OF_SEVERAL_FOR_ANOTHER_PARTY,
        AUDIENCE_OF_SEVERAL_FOR_NOBODY_NAMED,
        EXPIRED,
        ISSUED_IN_THE_FUTURE,
        OTHER_NONCE,
        NO_NONCE,
        NO_SUBJECT,
        NO_TOKEN,
        NO_JWT,
        CODE_REFUSED
    }

    private ForgingProvider(HttpServer server) {
        this.server = server;
        server.createContext("/.well-known/openid-configuration", exchange -> send(exchange, 200, description()));
        server.createContext("/keys", exchange -> send(exchange, 200, new JWKSet(own.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> send(exchange, status, token));
    }

    static ForgingProvider start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ForgingProvider provider = new ForgingProvider(server);
            server.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI issuer() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Answers the next code with a token for an attempt's nonce. */
    void answer(Forgery forgery, String nonce) {
        status = forgery == Forgery.CODE_REFUSED ? 400 : 200;
        token = switch (forgery) {
            case CODE_REFUSED -> "{\"error\":\"invalid_grant\"}";
            case NO_TOKEN -> "{\"access_token\":\"a\",\"token_type\":\"Bearer\"}";
            case NO_JWT -> tokens("nonsense");
            default -> tokens(jwt(forgery, claims(forgery, nonce)));
        };
    }

    private JWTClaimsSet claims(Forgery forgery, String nonce) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .audience(CLIENT)
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("email", "hanako@example.jp")
                .claim("email_verified", true)
                .claim("amr", List.of("pwd", "mfa"));
        switch (forgery) {
            case OTHER_ISSUER -> claims.issuer("https://evil.example");
            case OTHER_AUDIENCE -> claims.audience("another");
            case AUDIENCE_OF_SEVERAL_FOR_ANOTHER_PARTY ->
                claims.audience(List.of(CLIENT, "b")).claim("azp", "b");
            case AUDIENCE_OF_SEVERAL_FOR_NOBODY_NAMED -> claims.audience(List.of(CLIENT, "b"));
            case EXPIRED -> claims.expirationTime(Date.from(now.minusSeconds(120)));
            case ISSUED_IN_THE_FUTURE -> claims.issueTime(Date.from(now.plusSeconds(3600)));
            case OTHER_NONCE -> claims.claim("nonce", "another");
            case NO_NONCE -> claims.claim("nonce", null);
            case NO_SUBJECT -> claims.subject(null);
            default -> {}
        }
        return claims.build();
    }

    private String jwt(Forgery forgery, JWTClaimsSet claims) {
        try {
            return switch (forgery) {
                case UNSIGNED -> new PlainJWT(claims).serialize();
                case SIGNED_WITH_THE_CLIENT_SECRET -> signed(JWSAlgorithm.HS256, new MACSigner(SECRET), claims);
                case SIGNED_BY_ANOTHER_KEY -> signed(JWSAlgorithm.RS256, new RSASSASigner(another), claims);
                default -> signed(JWSAlgorithm.RS256, new RSASSASigner(own), claims);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID(KEY).build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String tokens(String identity) {
        return "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + identity + "\"}";
    }

    private String description() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256","HS256","none"]}
                """.formatted(issuer());
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID(KEY).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
