package org.iinkai.core.documents.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as S3 wants them (AWS Signature Version 4). */
final class S3Signature {

    /** Hash of no content. */
    static final String NOTHING = hash("");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DAY = 8;
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";

    private final S3Settings settings;

    S3Signature(S3Settings settings) {
        this.settings = settings;
    }

    /**
     * The headers to be sent with a request, but for the host.
     *
     * @param contentHash SHA-256 of the body
     */
    Map<String, String> headers(String method, URI address, String contentHash, Instant now) {
        String moment = MOMENT.format(now);
        SortedMap<String, String> signed = new TreeMap<>();
        signed.put("host", host(address));
        signed.put("x-amz-content-sha256", contentHash);
        signed.put("x-amz-date", moment);
        String names = String.join(";", signed.keySet());
        String lines = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                .collect(Collectors.joining());
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        String request = String.join("\n", method, address.getRawPath(), query, lines, names, contentHash);
        String scope = moment.substring(0, DAY) + "/" + settings.region() + "/s3/aws4_request";
        String wanted = String.join("\n", ALGORITHM, moment, scope, hash(request));
        String signature = HexFormat.of().formatHex(mac(key(moment.substring(0, DAY)), wanted));
        return Map.of(
                "x-amz-content-sha256",
                contentHash,
                "x-amz-date",
                moment,
                "Authorization",
                ALGORITHM + " Credential=" + settings.accessKey() + "/" + scope + ", SignedHeaders=" + names
                        + ", Signature=" + signature);
    }

    /** Names and values as they stand in an address, ordered by name. */
    static String query(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(value -> encoded(value.getKey()) + "=" + encoded(value.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static String host(URI address) {
        boolean isUsual = address.getPort() < 0
                || address.getPort() == (address.getScheme().equals("https") ? 443 : 80);
        return isUsual ? address.getHost() : address.getHost() + ":" + address.getPort();
    }

    private byte[] key(String day) {
        byte[] ofDay = mac(("AWS4" + settings.secretKey()).getBytes(UTF_8), day);
        return mac(mac(mac(ofDay, settings.region()), "s3"), "aws4_request");
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(ReceivedFile.sha256().digest(text.getBytes(UTF_8)));
    }
}
