package org.iinkai.web;

import io.helidon.webserver.WebServer;
import java.time.Duration;

import org.iinkai.api.error.Refused;
import org.iinkai.web.bridge.PushUpgrader;
import org.iinkai.web.bridge.ServletBridge;
import org.iinkai.web.door.Answers;
import org.iinkai.web.door.Callers;
import org.iinkai.web.door.DoorFilter;
import org.iinkai.web.door.MetricsGuard;
import org.iinkai.web.door.SessionCookie;
import org.iinkai.web.door.Traffic;
import org.iinkai.web.pages.Pages;
import org.iinkai.web.rest.Problems;
import org.iinkai.web.visit.Visits;

/** The one port through which everything goes: pages, REST, downloads, push, probes. */
public final class FrontDoor implements AutoCloseable {

    private final WebServer server;
    private final ServletBridge bridge;
    private final PushUpgrader push;
    private final Traffic traffic = new Traffic();
    private final Duration grace;

    private FrontDoor(DoorSettings settings, DoorParts parts) {
        grace = settings.limits().grace();
        bridge = new ServletBridge(ServletRoom.of(parts.content(), settings.isHttps()), settings.limits()::at);
        Visits visits = new Visits(settings.trustedProxies());
        SessionCookie cookie = new SessionCookie(settings.isHttps());
        Callers callers = new Callers(
                parts.accounts(), new Callers.Tokens(parts.control(), parts.tokens()), cookie, settings.publicUrl());
        Answers answers = new Answers(new Problems(parts.texts()), new Pages(parts.texts()));
        push = new PushUpgrader(bridge, visits, callers);
        server = DoorServer.of(settings, parts.isReady(), push)
                .routing(DoorRoutes.of(settings, parts, bridge, answers)
                        .addFilter(new DoorFilter(settings, visits, callers, answers, traffic))
                        .addFilter(new MetricsGuard(settings.metricsToken(), answers)))
                .build();
    }

    /**
     * Opens the door.
     *
     * @throws Refused with {@code web.refused.port-taken} when another program has the port, and with a sentence of its
     *     own when the keystore or the address is wrong
     */
    public static FrontDoor open(DoorSettings settings, DoorParts parts) {
        PortProbe.check(settings.host(), settings.port());
        FrontDoor door = new FrontDoor(settings, parts);
        door.start(settings);
        parts.accounts().onSessionEnd(door.push::endSession);
        return door;
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Takes no more requests, lets running ones finish within the grace period, then ends the user interface. */
    @Override
    public void close() {
        traffic.close();
        push.hangUp();
        bridge.hangUp();
        traffic.awaitQuiet(grace);
        server.stop();
        bridge.close();
    }

    private void start(DoorSettings settings) {
        bridge.start();
        server.start();
        if (!server.isRunning()) {
            bridge.close();
            throw PortProbe.failed(settings.port(), settings.host());
        }
    }
}
