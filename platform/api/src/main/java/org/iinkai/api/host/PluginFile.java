package org.iinkai.api.host;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;
import java.util.Base64;

/**
 * A jar on its way in.
 *
 * @param name for messages and the history
 * @param content its bytes; read once, not closed
 * @param signature Base64 of an Ed25519 signature over the bytes; empty when there is none
 */
public record PluginFile(String name, InputStream content, String signature) {

    private static final int SIGNATURE_BYTES = 64;

    /** A jar without a signature. */
    public static PluginFile unsigned(String name, InputStream content) {
        return new PluginFile(name, content, "");
    }

    /**
     * The signature in a file that lies beside a jar: the 64 bytes themselves, as OpenSSL writes them, or their Base64.
     *
     * @return Base64; empty when the file holds no signature
     */
    public static String signature(byte[] file) {
        if (file.length == SIGNATURE_BYTES) {
            return Base64.getEncoder().encodeToString(file);
        }
        String text = new String(file, US_ASCII).strip();
        try {
            return Base64.getDecoder().decode(text).length == SIGNATURE_BYTES ? text : "";
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
