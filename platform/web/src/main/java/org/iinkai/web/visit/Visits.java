package org.iinkai.web.visit;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Works out a {@link Visit}; believes forwarding headers only when they come from a trusted proxy. */
public final class Visits {

    private static final HeaderName FOR = HeaderNames.create("X-Forwarded-For");
    private static final HeaderName PROTO = HeaderNames.create("X-Forwarded-Proto");
    private static final HeaderName HOST = HeaderNames.create("X-Forwarded-Host");
    private static final List<HeaderName> OF_PROXIES =
            List.of(FOR, PROTO, HOST, HeaderNames.create("Forwarded"), HeaderNames.create("Via"));

    private final Set<InetAddress> trusted;

    /** @param trusted addresses of proxies, written as digits */
    public Visits(Set<String> trusted) {
        this.trusted = trusted.stream().map(InetAddress::ofLiteral).collect(Collectors.toUnmodifiableSet());
    }

    /** The visit that a request is part of. */
    public Visit of(SocketAddress peer, boolean isSecure, Headers headers) {
        InetSocketAddress near = (InetSocketAddress) peer;
        String authority = headers.first(HeaderNames.HOST).orElse("localhost");
        if (!trusted.contains(near.getAddress())) {
            boolean isDirect = OF_PROXIES.stream().noneMatch(headers::contains);
            return new Visit(isSecure, authority, near, isDirect);
        }
        boolean isHttps = last(headers, PROTO, isSecure ? "https" : "http").equalsIgnoreCase("https");
        return new Visit(isHttps, host(last(headers, HOST, authority), authority), browser(near, headers), false);
    }

    private InetSocketAddress browser(InetSocketAddress near, Headers headers) {
        InetAddress found = near.getAddress();
        for (String hop : hops(headers, FOR).reversed()) {
            InetAddress address = literal(hop, found);
            found = address;
            if (!trusted.contains(address)) {
                break;
            }
        }
        return new InetSocketAddress(found, near.getPort());
    }

    private static String host(String forwarded, String otherwise) {
        return forwarded.matches("[A-Za-z0-9.\\-]+(:\\d{1,5})?|\\[[0-9a-fA-F:.]+](:\\d{1,5})?") ? forwarded : otherwise;
    }

    /** The value that the proxy nearest to us added stands last. */
    private static String last(Headers headers, HeaderName name, String otherwise) {
        List<String> values = hops(headers, name);
        return values.isEmpty() ? otherwise : values.getLast();
    }

    private static List<String> hops(Headers headers, HeaderName name) {
        return headers.values(name).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static InetAddress literal(String text, InetAddress otherwise) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
