package org.iinkai.web.bridge;

import java.net.SocketAddress;

/** Both ends of a connection as servlets shall see them. */
record Peers(boolean isSecure, SocketAddress local, SocketAddress remote) {}
