package org.iinkai.core.tokens;

import java.net.InetAddress;
import java.util.Arrays;

import org.iinkai.api.error.Refused;

/**
 * Addresses with the same beginning, written {@code 192.0.2.0/24}; a single address counts as a network of its own.
 * Immutable.
 */
record Network(InetAddress base, int bits) {

    /**
     * A network as typed.
     *
     * @throws Refused when it is none
     */
    static Network of(String typed) {
        int slash = typed.indexOf('/');
        InetAddress base = literal(slash < 0 ? typed : typed.substring(0, slash), typed);
        int longest = base.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? longest : number(typed.substring(slash + 1), typed);
        if (bits > longest) {
            throw new Refused("core.refused.token-network", typed).at("networks");
        }
        return new Network(masked(base, bits), bits);
    }

    /** Whether an address, written as digits, belongs to it. */
    boolean contains(String address) {
        try {
            InetAddress asked = InetAddress.ofLiteral(address);
            return asked.getAddress().length == base.getAddress().length
                    && masked(asked, bits).equals(base);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As it is stored and shown. */
    String written() {
        return base.getHostAddress() + "/" + bits;
    }

    private static InetAddress literal(String digits, String typed) {
        try {
            // digits only reach this: nothing is looked up
            return InetAddress.ofLiteral(digits);
        } catch (IllegalArgumentException e) {
            throw new Refused("core.refused.token-network", typed).at("networks");
        }
    }

    private static int number(String digits, String typed) {
        if (!digits.matches("[0-9]{1,3}")) {
            throw new Refused("core.refused.token-network", typed).at("networks");
        }
        return Integer.parseInt(digits);
    }

    private static InetAddress masked(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        int whole = bits / Byte.SIZE;
        if (whole < bytes.length) {
            bytes[whole] &= (byte) (0xff00 >> bits % Byte.SIZE);
            Arrays.fill(bytes, whole + 1, bytes.length, (byte) 0);
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException("an address stays as long as it was", e);
        }
    }
}
