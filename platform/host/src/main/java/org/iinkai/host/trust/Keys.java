package org.iinkai.host.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keys in PEM files as OpenSSL writes them: {@code NAME.pem} is public, {@code NAME.key} is kept by who signs. */
public final class Keys {

    /** What the name of a public key's file ends with. */
    public static final String PUBLIC = ".pem";

    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final int LINE = 64;

    private Keys() {}

    /** A pair of keys, as the texts of two files. */
    public record Texts(String publicKey, String privateKey) {}

    /** Makes a new pair. */
    public static Texts make() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(Signatures.ALGORITHM).generateKeyPair();
        return new Texts(
                pem("PUBLIC KEY", pair.getPublic().getEncoded()),
                pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
    }

    /**
     * A private key from the text of its file.
     *
     * @throws GeneralSecurityException when it is no such key
     */
    public static PrivateKey privateKey(String text) throws GeneralSecurityException {
        return factory().generatePrivate(new PKCS8EncodedKeySpec(bytes("PRIVATE KEY", text)));
    }

    /** The public keys of a folder by name; none when it is not there. A file that is no key is logged and left out. */
    static SortedMap<String, PublicKey> in(Path folder) {
        SortedMap<String, PublicKey> keys = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return keys;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(PUBLIC)) {
                    add(keys, name.substring(0, name.length() - PUBLIC.length()), file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The keys in " + folder + " can't be read", e);
        }
        return keys;
    }

    private static void add(SortedMap<String, PublicKey> keys, String name, Path file) {
        try {
            byte[] encoded = bytes("PUBLIC KEY", Files.readString(file));
            keys.put(name, factory().generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IOException e) {
            LOG.error("{} is no public Ed25519 key; nothing is trusted because of it: {}", file, e.getMessage());
        }
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance(Signatures.ALGORITHM);
    }

    private static String pem(String kind, byte[] encoded) {
        String text = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
    }

    private static byte[] bytes(String kind, String text) throws GeneralSecurityException {
        String begin = "-----BEGIN " + kind + "-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END " + kind + "-----");
        if (from < 0 || to < from) {
            throw new GeneralSecurityException("there is no " + kind + " in it");
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
