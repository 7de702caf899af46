package org.iinkai.core.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.iinkai.api.accounts.Passkeys.Challenge;

/** A device with one passkey, which answers challenges as it is told: rightly, or wrong in one thing. */
final class SoftDevice {

    /** What a device says of how it was used. */
    record Manner(String origin, String host, boolean isVerified, long count) {

        static Manner right(long count) {
            return new Manner("https://iinkai.example.jp", "iinkai.example.jp", true, count);
        }

        Manner at(String otherOrigin) {
            return new Manner(otherOrigin, host, isVerified, count);
        }

        Manner of(String otherHost) {
            return new Manner(origin, otherHost, isVerified, count);
        }

        Manner unverified() {
            return new Manner(origin, host, false, count);
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;
    private static final int COORDINATE = 32;

    private final KeyPair keys = keys();
    private final byte[] credential = new byte[16];
    private String handle = "";

    SoftDevice() {
        new SecureRandom().nextBytes(credential);
    }

    /** Answers a challenge to make a passkey. */
    String register(Challenge challenge, Manner manner) {
        JsonNode options = options(challenge);
        handle = options.at("/user/id").asString();
        byte[] data = joined(authenticator(manner, HAS_KEY), new byte[16], length(credential), credential, publicKey());
        byte[] attestation = joined(
                new byte[] {(byte) 0xa3, 0x63},
                "fmt".getBytes(UTF_8),
                new byte[] {0x64},
                "none".getBytes(UTF_8),
                new byte[] {0x67},
                "attStmt".getBytes(UTF_8),
                new byte[] {(byte) 0xa0, 0x68},
                "authData".getBytes(UTF_8),
                new byte[] {0x59},
                length(data),
                data);
        return answer("""
                "clientDataJSON":"%s","attestationObject":"%s","transports":["internal"]
                """.formatted(base64(client("webauthn.create", options, manner)), base64(attestation)));
    }

    /** Answers a challenge to sign in. */
    String sign(Challenge challenge, Manner manner) {
        return sign(challenge, manner, handle);
    }

    /** The same, saying that it is somebody else's. */
    String signFor(SoftDevice other, Challenge challenge, Manner manner) {
        return sign(challenge, manner, other.handle);
    }

    /** Signs with the key of this device, but names the passkey of another. */
    String signAs(SoftDevice other, Challenge challenge, Manner manner) {
        SoftDevice thief = new SoftDevice();
        System.arraycopy(other.credential, 0, thief.credential, 0, credential.length);
        thief.handle = other.handle;
        return thief.sign(challenge, manner);
    }

    private String sign(Challenge challenge, Manner manner, String user) {
        byte[] client = client("webauthn.get", options(challenge), manner);
        byte[] data = authenticator(manner, 0);
        return answer(
                """
                "clientDataJSON":"%s","authenticatorData":"%s","signature":"%s","userHandle":"%s"
                """.formatted(base64(client), base64(data), base64(signature(joined(data, sha256(client)))), user));
    }

    private String answer(String response) {
        String id = base64(credential);
        return "{\"type\":\"public-key\",\"id\":\"" + id + "\",\"rawId\":\"" + id
                + "\",\"clientExtensionResults\":{},\"response\":{" + response.strip() + "}}";
    }

    private static JsonNode options(Challenge challenge) {
        return JSON.readTree(challenge.options()).path("publicKey");
    }

    private static byte[] client(String type, JsonNode options, Manner manner) {
        return """
                {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}
                """.formatted(type, options.path("challenge").asString(), manner.origin())
                .strip()
                .getBytes(UTF_8);
    }

    private static byte[] authenticator(Manner manner, int more) {
        int flags = PRESENT | (manner.isVerified() ? VERIFIED : 0) | more;
        return joined(
                sha256(manner.host().getBytes(UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt((int) manner.count()).array());
    }

    /** As COSE has it: an EC2 key for ES256 on P-256. */
    private byte[] publicKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return joined(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE},
                coordinate(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, COORDINATE},
                coordinate(key.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private byte[] signature(byte[] content) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] length(byte[] of) {
        return ByteBuffer.allocate(2).putShort((short) of.length).array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
