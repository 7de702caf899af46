package org.iinkai.host.trust;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * Detached signatures: Ed25519 (RFC 8032) over all bytes of a jar, in a file that is called like the jar with {@code .sig}
 * behind; {@link org.iinkai.api.host.PluginFile#signature} reads such a file.
 */
public final class Signatures {

    /** What the name of a signature's file ends with, behind the name of the jar. */
    public static final String SUFFIX = ".sig";

    static final String ALGORITHM = "Ed25519";

    private Signatures() {}

    /** Signs; gives Base64. */
    public static String sign(byte[] content, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(content);
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    /** Whether the owner of a key made a signature for this content. */
    static boolean isMadeBy(PublicKey key, byte[] content, String signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(content);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }
}
