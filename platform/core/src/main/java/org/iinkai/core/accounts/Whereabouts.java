package org.iinkai.core.accounts;

import java.net.InetAddress;
import java.util.HexFormat;

/** Where attempts come from. An IPv6 network of one household counts as one address, for it holds more than anybody counts. */
final class Whereabouts {

    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private Whereabouts() {}

    static String network(String address) {
        try {
            // digits only reach this: nothing is looked up
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES
                    ? HexFormat.ofDelimiter(":").formatHex(bytes, 0, NETWORK_BYTES) + "::/64"
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
