package org.iinkai.web.visit;

import java.net.InetSocketAddress;

/**
 * How a request reached us.
 *
 * @param isSecure whether the browser speaks https
 * @param authority host and port as the browser knows them
 * @param remote address of the browser, not of a trusted proxy before us
 * @param isDirect whether it came without any proxy, trusted or not
 */
public record Visit(boolean isSecure, String authority, InetSocketAddress remote, boolean isDirect) {

    /** {@code http} or {@code https}. */
    public String scheme() {
        return isSecure ? "https" : "http";
    }

    /** What a browser on one of our own pages sends as Origin. */
    public String origin() {
        return scheme() + "://" + authority;
    }

    /** Host without the port. */
    public String host() {
        int colon = colon();
        return colon < 0 ? authority : authority.substring(0, colon);
    }

    /** Port, -1 when the authority names none. */
    public int port() {
        int colon = colon();
        return colon < 0 ? -1 : Integer.parseInt(authority.substring(colon + 1));
    }

    /** Address of the browser as text. */
    public String address() {
        return remote.getAddress() == null
                ? remote.getHostString()
                : remote.getAddress().getHostAddress();
    }

    /** Whether a program on this very machine calls, without a proxy between. */
    public boolean isLocal() {
        return isDirect && remote.getAddress() != null && remote.getAddress().isLoopbackAddress();
    }

    private int colon() {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? colon : -1;
    }
}
