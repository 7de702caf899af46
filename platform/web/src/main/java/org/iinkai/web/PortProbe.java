package org.iinkai.web;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.UnresolvedAddressException;

import org.iinkai.api.error.Refused;

/** Tries whether an address can be listened on, because Helidon logs the reason of a failure but does not give it. */
final class PortProbe {

    private PortProbe() {}

    static void check(String host, int port) {
        try (ServerSocketChannel channel = ServerSocketChannel.open()) {
            channel.bind(address(host, port));
        } catch (BindException e) {
            throw new Refused("web.refused.port-taken", String.valueOf(port));
        } catch (IOException | UnresolvedAddressException e) {
            throw failed(port, host);
        }
    }

    static Refused failed(int port, String why) {
        return new Refused("web.refused.port-failed", String.valueOf(port), why);
    }

    @SuppressWarnings("AddressSelection") // one address is listened on, and Helidon picks it in the same way
    private static InetSocketAddress address(String host, int port) {
        return new InetSocketAddress(host, port);
    }
}
