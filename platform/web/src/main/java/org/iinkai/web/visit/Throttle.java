package org.iinkai.web.visit;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets an address do something so many times in a while. An IPv6 network of one household counts as one address. */
public final class Throttle {

    private static final int MOST_ADDRESSES = 10_000;
    private static final int NETWORK_BYTES = 8;
    private static final int IPV6_BYTES = 16;

    private final int most;
    private final Duration window;
    private final InstantSource clock;
    private final Map<String, Deque<Instant>> visits = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** Lets an address do it so many times within a window. */
    public Throttle(int most, Duration window, InstantSource clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /** Counts a visit, and says whether there were not too many. */
    public synchronized boolean admits(String address) {
        Instant now = clock.instant();
        Deque<Instant> times = lately(address, now);
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }

    /** Whether there were too many visits already; counts none. */
    public synchronized boolean isSpent(String address) {
        return visits.containsKey(network(address))
                && lately(address, clock.instant()).size() >= most;
    }

    private Deque<Instant> lately(String address, Instant now) {
        Deque<Instant> times = visits.computeIfAbsent(network(address), known -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().plus(window).isBefore(now)) {
            times.removeFirst();
        }
        return times;
    }

    private static String network(String address) {
        try {
            // digits only reach this: nothing is looked up
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
