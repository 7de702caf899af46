package org.iinkai.web;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * How the front door stands in the network.
 *
 * @param host address to listen on
 * @param port port to listen on; 0 for any free one
 * @param keystore for https at this door; empty for plain http, behind a proxy or for trying out
 * @param publicUrl address that browsers use; https makes the cookies Secure
 * @param trustedProxies addresses, as digits, whose forwarding headers are believed
 * @param metricsToken opens {@code /metrics} from elsewhere; empty for this machine only
 */
public record DoorSettings(
        String host,
        int port,
        Optional<Keystore> keystore,
        URI publicUrl,
        Set<String> trustedProxies,
        String metricsToken,
        DoorLimits limits) {

    public DoorSettings {
        trustedProxies = Set.copyOf(trustedProxies);
    }

    /** Plain http on this machine only. */
    public static DoorSettings local(int port) {
        URI url = URI.create("http://127.0.0.1:" + port);
        return new DoorSettings("127.0.0.1", port, Optional.empty(), url, Set.of(), "", DoorLimits.USUAL);
    }

    /** The same for browsers that come by another address. */
    public DoorSettings withPublicUrl(URI url) {
        return new DoorSettings(host, port, keystore, url, trustedProxies, metricsToken, limits);
    }

    /** The same behind proxies. */
    public DoorSettings withTrustedProxies(Set<String> proxies) {
        return new DoorSettings(host, port, keystore, publicUrl, proxies, metricsToken, limits);
    }

    /** The same with https of its own. */
    public DoorSettings withKeystore(Keystore store) {
        return new DoorSettings(host, port, Optional.of(store), publicUrl, trustedProxies, metricsToken, limits);
    }

    /** The same with a token for metrics. */
    public DoorSettings withMetricsToken(String token) {
        return new DoorSettings(host, port, keystore, publicUrl, trustedProxies, token, limits);
    }

    /** The same with other limits. */
    public DoorSettings withLimits(DoorLimits other) {
        return new DoorSettings(host, port, keystore, publicUrl, trustedProxies, metricsToken, other);
    }

    /** Whether browsers reach us by https, here or at a proxy. */
    public boolean isHttps() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "DoorSettings[" + host + ":" + port + ", " + publicUrl + "]";
    }
}
